export { recordingEndpoint } from './recording-endpoint'
export type {
  Answer,
  Preflight,
  RecordingEndpoint,
  RecordingEndpointOptions,
  Respond,
} from './recording-endpoint'
export type { RecordedEvent, RecordedRequest } from './recorded-request'
