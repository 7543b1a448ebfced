import { useEffect, useState } from 'preact/hooks'
import { analytics } from '../analytics'

type Report = ReturnType<typeof analytics.report>
export type ExposureEntry = Report['vendors']['mixpanel']['exposure'][number]

/** What the ledger of this tab says that a vendor was shown, and what was taken out. */
export function useExposure(vendor: keyof Report['vendors']): readonly ExposureEntry[] {
  const [entries, setEntries] = useState<readonly ExposureEntry[]>([])
  useEffect(() => {
    const read = () => setEntries(analytics.report().vendors[vendor].exposure)
    read()
    const timer = setInterval(read, 1000)
    return () => clearInterval(timer)
  }, [vendor])
  return entries
}
