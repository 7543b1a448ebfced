export { cordonWorker, type CordonWorker, type CordonWorkerOptions } from './cordon-worker'
