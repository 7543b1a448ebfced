import { each, type Detector } from '../detector'

/** Addresses of people's own pages, at services where the first part of the path is somebody's name. */
const profile =
  /\b(?:linkedin\.com\/(?:in|pub)|(?:twitter|x|instagram|facebook|fb|threads|snapchat|pinterest|vk|t|wa|telegram|vimeo|venmo|cash|paypal|strava|patreon|behance|dribbble|onlyfans|linktr|ko-fi|calendly)\.(?:com|me|net|app|ee)(?:\/add|\/u)?)\/([@$\w\u00c0-\uffff.%~-]{2,64})(?=[/?#\s"'<>),;]|$)/gi
/** `https://mastodon.test/@ada`, but neither packages nor what a build tool puts there. */
const handle =
  /(?:^|\b([a-z\d-]{1,60}\.[a-z]{2,20}))\/@([\w.-]{2,40})(?=[?#\s"'<>),;]|\/(?:\d|follow)|$)/gi
/** At GitHub, companies have pages as well: who was not the first to want a name has numbers in it. */
const numbered = /\bgithub\.com\/([a-z][a-z-]{2,20}\d{2,4})(?=[/?#\s"'<>),;]|$)/gi
/** What a development server calls so. */
const served = /^(?:vite|fs|id|react-refresh|types?)$/
const packages = /^(?:unpkg|esm|jspm|skypack|jsdelivr|deno|npmjs|jsr)\./i
/** Pages of the services themselves. */
const service =
  /^(?:share|sharer(?:\.php)?|intent|home|login|signup|about|explore|search|help|settings|privacy|terms|legal|policies|hashtag|i|p|reel|watch|groups|pages|events|marketplace|dialog|plugins|tr|tos|company|jobs|feed|messages|notifications|v\d+(?:\.\d+)?|oauth\d?|api|js|en_us|joinchat|pin|create|business|discover|trending|live|stories|channel|status|bookmarks|lists|premium|ads|login\.php|profile\.php|cancellations|reschedulings|event_types|d|app|addstickers|favicon\.ico|robots\.txt)$/i

export const profiles: Detector = {
  find(text, hit) {
    for (const page of [profile, numbered])
      each(page, text, ({ 0: match, 1: name = '', index }) => {
        const end = index + match.length
        if (!service.test(name)) hit(end - name.length, end, 'username')
      })
    each(handle, text, ({ 0: match, 1: host = '', 2: name = '', index }) => {
      const end = index + match.length
      if (!packages.test(host) && !served.test(name)) hit(end - name.length, end, 'username')
    })
  },
}
