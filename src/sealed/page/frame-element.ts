import { ownFrames } from '../../shared/own-frames'

/**
 * The frame of a sealed vendor: of an opaque origin, so that it can reach nothing in the page; invisible; and
 * without a referrer. From a file and never from `srcdoc`, whose `document.baseURI` is the page's full URL.
 */
export function frameElement(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.referrerPolicy = 'no-referrer'
  // Chromium sends `fetchLater` requests when the frame is removed, which is when nothing may be sent any more.
  frame.allow = "deferred-fetch 'none'; deferred-fetch-minimal 'none'"
  frame.hidden = true
  // The app's style sheets could make it visible, and its content must not be able to address people.
  frame.style.setProperty('display', 'none', 'important')
  frame.src = url
  ownFrames.add(frame)
  return frame
}
