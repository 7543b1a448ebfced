/** Frames of sealed vendors, which Cordon itself has put into the page: `csp` does not end them. */
export const ownFrames = new WeakSet<Element>()
