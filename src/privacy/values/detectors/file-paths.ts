import { each, type Detector } from '../detector'

/**
 * Folders of users, in the ways the systems write them: `/Users/ada`, `/home/ada`, `C:\Users\ada`, in
 * JSON with two backslashes, `C:\DOCUME~1\ada`, `/mnt/c/Users/ada`. On Windows a name may have spaces.
 */
const home =
  /([/\\](?:Users|home|homes|Documents and Settings|DOCUME~1|Utilisateurs|Benutzer|Usuarios|Utenti)|%5CUsers|%2F(?:Users|home))([/\\]{1,4}|%5C|%2F)([^/\\:*?"'<>|\s%;,()[\]{}]{1,64}(?:(?: [^/\\:*?"'<>|\s%;,()]{1,32}){1,3}(?=\\))?)/g
/** An app's container on a phone has a number of its own. */
const container =
  /\/(?:Containers|Application|CoreSimulator\/Devices)\/(?:[A-Za-z]{1,20}\/){0,2}([\dA-F]{8}-(?:[\dA-F]{4}-){3}[\dA-F]{12})/g
/** A user of a cloud: `arn:aws:iam::123456789012:user/ada` */
const arn =
  /\barn:[\w-]{1,12}:\w{1,12}:[\w-]{0,20}:\d{0,12}:(?:user|assumed-role\/[\w.-]{1,64})\/([\w.@-]{2,64})/g
/** Accounts of machines, of images and of tests, and what stands where a name would. */
const nobody =
  /^(?:runner|runneradmin|ubuntu|debian|fedora|admin|administrator|root|node|\d+|app|apps|user|users|username|vscode|codespace|circleci|jenkins|travis|gitlab-runner|www(?:-data)?|ec2-user|vagrant|deploy(?:er)?|git|nginx|shared|public|default|guest|test|web_user|sandbox|site|build|builder|docker|postgres|linuxbrew|all users|default user|\.{1,2}|[:$%~<{[].*)$/i
export function isNobody(name: string): boolean {
  return nobody.test(name)
}

/** On the web, `/home` is a page. */
const page =
  /^(?:index|dashboard|settings|feed|about|pricing|products?|search|new|edit|list|help|contact|news|blog|docs|support|login|logout|signup|sign-?in|sign-?up|profile|account|overview|welcome|explore|popular|trending|latest|features|faq|terms|privacy|[a-z]{2}(?:-[A-Za-z]{2})?|\d+|.*\.(?:html?|php|aspx?|jsp))$/i

/** Names of people in paths of files: in stack traces, in errors, in `cwd` and `PATH`. */
export const filePaths: Detector = {
  find(text, hit) {
    each(home, text, ({ 0: match, 1: folder = '', 3: name = '', index }) => {
      const before = text.slice(Math.max(0, index - 120), index)
      if (nobody.test(name) || isWeb(before, folder, name)) return
      const end = index + match.length
      hit(end - name.length, end, 'username')
    })
    each(arn, text, ({ 0: match, 1: name = '', index }) => {
      const end = index + match.length
      if (!nobody.test(name)) hit(end - name.length, end, 'username')
    })
    each(container, text, ({ 0: match, 1: id = '', index }) => {
      hit(index + match.length - id.length, index + match.length, 'id')
    })
  },
}

/** Where the disk of another system or machine is seen. */
const mount =
  /(?:[/\\](?:var|export|usr|private|rootfs|host|c|mnt|media|Volumes|net)(?:[/\\][\w .-]{1,40})?|[\w.-]:|\\{2}[\w.-]{1,60})$/

/** A site's own `/home/…`, and its API's `/Users`. */
function isWeb(before: string, folder: string, name: string): boolean {
  if (/(?:^|[^A-Za-z])[A-Za-z]:[/\\]{0,3}$|file:\/\/\S*$/.test(before)) return false
  // The root of a disk has them, a project's folder does not: `src/home/index.tsx`.
  if (/[\w.)\]-]$/.test(before) && !mount.test(before)) return true
  if (folder.endsWith('homes') && !folder.startsWith('\\')) return true
  return (
    (folder.endsWith('home') && page.test(name)) ||
    /https?:\/\/\S*$|[\w-]\.[a-z]{2,20}(?::\d+)?$/.test(before)
  )
}
