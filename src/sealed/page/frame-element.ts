import { ownFrames } from '../../shared/own-frames'

/**
 * The frame of a sealed vendor: of an opaque origin, so that it reaches nothing of the page's, unseen,
 * told nothing. From a file and never from `srcdoc`, whose `document.baseURI` is the page's full URL.
 */
export function frameElement(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', 'allow-scripts')
  frame.referrerPolicy = 'no-referrer'
  // Chromium's `fetchLater` is sent when the frame goes, which is when nothing may be sent any more.
  frame.allow = "deferred-fetch 'none'; deferred-fetch-minimal 'none'"
  frame.hidden = true
  // A style sheet could show it all the same, and what is in it must not talk to people.
  frame.style.setProperty('display', 'none', 'important')
  frame.src = url
  ownFrames.add(frame)
  return frame
}
