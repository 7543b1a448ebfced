export { forget, settled, simulatePage } from './app-tests'
export { recordingEndpoint } from './recording-endpoint'
export type {
  Answer,
  Preflight,
  RecordingEndpoint,
  RecordingEndpointOptions,
  Respond,
} from './recording-endpoint'
export type { RecordedEvent, RecordedRequest } from './recorded-request'
export { contract } from './contract'
export type { Clause } from './clauses/clause'
export { fromPlaywright } from './from-playwright'
export type { PlaywrightBrowser } from './from-playwright'
export { openBench } from './open-bench'
export type { Bench, BenchOptions, Visit } from './open-bench'
export { testAdapter } from './test-adapter'
export type { AdapterTest } from './test-adapter'
export type { TestBrowser, TestPage, TestProfile } from './test-browser'
