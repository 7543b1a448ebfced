import { useEffect, useState } from 'preact/hooks'
import { analytics } from '../analytics'

/** What this tab's Cordon says of its vendors, kept up to date. */
export function useStatus(): ReturnType<typeof analytics.status> {
  const [status, setStatus] = useState(() => analytics.status())
  useEffect(() => {
    const read = () => setStatus(analytics.status())
    const offs = [analytics.on('status', read), analytics.on('kill', read)]
    return () => offs.forEach((off) => off())
  }, [])
  return status
}
