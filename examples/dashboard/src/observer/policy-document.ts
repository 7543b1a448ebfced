export type PolicyEntry = string | { readonly state: string; readonly reason?: string }

/** The file as the page shows and changes it. */
export interface PolicyDocument {
  readonly version: number
  readonly vendors: Readonly<Record<string, PolicyEntry>>
}

/** `undefined` while somebody is in the middle of an edit and it is not JSON. */
export function parsePolicyDocument(text: string): PolicyDocument | undefined {
  try {
    return JSON.parse(text) as PolicyDocument
  } catch {
    return undefined
  }
}
