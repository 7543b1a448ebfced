/** Whose adapter is being called: what it asks for before it first waits is its own, whoever else has the host. */
export const asking = { vendor: '' }
