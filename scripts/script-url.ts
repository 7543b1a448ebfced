/** Where a script is, asked while it is evaluated; later `currentScript` is another's, or null. A worker has no document. */
export const scriptUrl =
  typeof document !== 'undefined' && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : ''
