export { poll } from './poll'
export type { PollOptions } from './poll'
export type { Source } from './source'
