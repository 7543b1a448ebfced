import { useEffect, useState } from 'preact/hooks'

/** Stands for the request that a page makes for its data: `false` for a moment. */
export function useLoaded(ms = 280): boolean {
  const [isLoaded, setLoaded] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLoaded(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return isLoaded
}
