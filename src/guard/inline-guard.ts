/**
 * What the guard needs once a vendor's code may be in the page, whoever loads it. A separate chunk, which apps
 * without vendor code never load.
 */
export { endPrepared, reapplyInterceptors, interceptAll, raiseCspWall } from './intercept/all'
export { stubFor } from './inert-stub'
export { watchPage, type PageWatch } from './watch-page'
