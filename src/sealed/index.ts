export { buildFrame } from './build-frame'
export type { BuildFrameOptions, Frame } from './build-frame'
