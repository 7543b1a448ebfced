/** Where a script is, asked while it is evaluated; later `currentScript` is another's, or null. */
export const scriptUrl =
  document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : ''
