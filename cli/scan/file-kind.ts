/** How a file is read. */
export type FileKind =
  | 'script'
  | 'markup'
  | 'manifest'
  | 'lockfile'
  | 'foreign-lock'
  | 'packages'
  | 'env'
  | 'config'
  | 'text'
  | 'sourcemap'
  | 'none'

const names: readonly (readonly [RegExp, FileKind])[] = [
  [/^package\.json$/, 'manifest'],
  [/^(?:package-lock|npm-shrinkwrap)\.json$|^(?:yarn|bun)\.lock$|^pnpm-lock\.ya?ml$/, 'lockfile'],
  [
    /^(?:(?:deno|poetry|uv|pdm|pipfile|gemfile|composer|cargo)\.lock|go\.sum|packages\.lock\.json)$/i,
    'foreign-lock',
  ],
  [
    /^(?:requirements[\w.-]*\.txt|pyproject\.toml|pipfile|gemfile|go\.mod|composer\.json|pom\.xml|build\.gradle(?:\.kts)?)$|\.(?:csproj|gemspec)$/i,
    'packages',
  ],
  [/^\.env(?:\.|$)|\.env$|^\.dev\.vars$|^\.envrc$/, 'env'],
  [/\.(?:[cm]?[jt]sx?)$/, 'script'],
  [
    /\.(?:html?|xhtml|vue|svelte|astro|hbs|handlebars|mustache|ejs|pug|jade|erb|haml|slim|php|phtml|twig|njk|nunjucks|liquid|jinja2?|j2|cshtml|razor|mdx|mjml|jsp|tpl|ftl|heex|eex|gohtml|tmpl|blade)$/i,
    'markup',
  ],
  [
    /\.(?:aspx|master|ascx|asp|vbhtml|gsp|jspx|jspf|tagx?|vm|cfml?|ctp|soy|marko|riot|dust|edge|eta|latte|volt)$/i,
    'markup',
  ],
  [/\.(?:js|css|mjs|cjs)\.map$/, 'sourcemap'],
  [
    /\.(?:md|markdown|rst|adoc|txt|tex|csv|po|pot|strings|vtt|srt)$|^(?:readme|changelog|license|notice|privacy|codeowners)$/i,
    'text',
  ],
  [
    /\.(?:ya?ml|json5?|jsonc|toml|ini|conf|cfg|properties|xml|tf|tfvars|hcl|sh|bash|zsh|fish|ps1|bat|nix|bicep|graphql|gql|sql|prisma|py|rb|go|java|kt|kts|cs|fs|rs|ex|exs|swift|dart|scala|clj|lua|pl|css|scss|sass|less|styl|svg|webmanifest|plist|gradle|vcl|rego|cue|jsonnet|http|rest|coffee|resi?)$/i,
    'config',
  ],
  [
    /^web\.config$|^(?:_headers|_redirects|caddyfile|dockerfile|containerfile|makefile|procfile|jenkinsfile|vagrantfile|brewfile|rakefile|podfile|cartfile|nginx|htaccess|\.htaccess|\.npmrc|\.yarnrc|\.babelrc|\.eslintrc|\.prettierrc)(?:\.|$)|\.(?:dockerfile|caddyfile)$|^\.[\w-]+rc$/i,
    'config',
  ],
]

/** What is made into a configuration when it is deployed, or copied by who sets a project up. */
const template =
  /\.(?:example|sample|dist|template|default|in|j2|jinja2?|erb|tmpl|tpl|ctmpl|gotmpl|mustache)$/i

export function kindOf(path: string): FileKind {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const kind = names.find(([pattern]) => pattern.test(name))?.[1] ?? 'none'
  if (!template.test(name)) return kind
  const made = kindOf(name.replace(template, ''))
  return made === 'config' || made === 'env' ? made : kind
}

/** Files that prove something of the app, and are no part of it. */
export function isTest(path: string): boolean {
  return /(?:^|\/)(?:__tests__|__mocks__|__fixtures__|\.storybook|tests?|specs?|e2e|cypress|playwright|mocks?|fixtures?|stubs?)\/|[._-](?:test|spec|mock|stub|cy|e2e|stories)\.[a-z]+$|(?:^|\/)(?:cypress|playwright|karma)\.config\.[cm]?[jt]s$|(?:^|\/)(?:jest|vitest)[.-]?setup[\w.-]*\.[a-z]+$|(?:^|\/)setup-?tests?\.[a-z]+$/i.test(
    path,
  )
}

/** What people read: a host in it is spoken of, not asked. */
export function isText(path: string): boolean {
  return (
    kindOf(path) === 'text' || /(?:^|\/)(?:locales?|i18n|lang|translations?|messages)\//i.test(path)
  )
}

/** Programs that are read line by line: a host in them is asked, as in a script. */
export function isProgram(path: string): boolean {
  return /\.(?:py|rb|go|java|kt|kts|cs|fs|rs|ex|exs|swift|dart|scala|clj|lua|pl|php|coffee|resi?|sh|bash|zsh|fish|ps1|bat)$/i.test(
    path,
  )
}
