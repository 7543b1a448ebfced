/** Frames that Cordon has put into the page itself: sealed vendors, which no wall needs to end. */
export const ownFrames = new WeakSet<Element>()
