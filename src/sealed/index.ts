export { buildFrame } from './build/build-frame'
export type { BuildFrameOptions, Frame } from './build/build-frame'
