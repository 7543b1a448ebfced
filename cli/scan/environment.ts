import { isNode, nameOf, type Node } from './syntax-node'

/** `MIXPANEL_TOKEN`. */
export function isUpper(name: string): boolean {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/.test(name)
}

/** Prefixes by which tools let variables into the page: whatever they are read of, they are variables. */
const prefix =
  /^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|NUXT|EXPO_PUBLIC|GATSBY|VUE_APP|NG_APP|STORYBOOK)_/

/** `process.env.MIXPANEL_TOKEN`, `import.meta.env.…`, `Config.…`, `window.__ENV.…`. */
export function isVariableOf(object: Node, name: string): boolean {
  if (!isUpper(name)) return false
  const last = isNode(object['property']) ? nameOf(object['property']) : nameOf(object)
  return prefix.test(name) || /env|config/i.test(last)
}

/**
 * `{ MIXPANEL_TOKEN: z.string() }`, `const { MIXPANEL_TOKEN } = process.env`, and
 * `import { MIXPANEL_TOKEN } from '$env/static/private'`.
 */
export function isVariable(node: Node, [parent, above]: readonly Node[]): boolean {
  if (!parent || !isUpper(nameOf(node))) return false
  if (parent.type === 'ImportSpecifier') return parent['imported'] === node && isOfModule(above)
  return parent.type === 'ObjectProperty' && parent['key'] === node
}

/** SvelteKit’s `$env/…`, Astro’s `astro:env/…`, `@env` of React Native, and `./env` of one's own. */
function isOfModule(node: Node | undefined): boolean {
  const source = isNode(node?.['source']) ? nameOf(node['source']) : ''
  return /(?:^|[/@$:.~#])env(?:$|[/.:])|^react-native-(?:config|dotenv)$/.test(source)
}

/** The variable that a string names, if it does: `Deno.env.get('MIXPANEL_TOKEN')`, `'process.env.MIXPANEL_TOKEN': …`. */
export function variableIn(text: string, parent: Node | undefined): string | undefined {
  if (
    !/^(?:CallExpression|ObjectProperty|ArrayExpression|MemberExpression)$/.test(parent?.type ?? '')
  )
    return undefined
  const name = text.replace(/^(?:process|import\.meta)\.env\./, '')
  return isUpper(name) ? name : undefined
}
