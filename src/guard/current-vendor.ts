/** The vendor whose adapter is being called: requests before its first `await` are its own, even to a shared host. */
export const current = { vendor: '' }
