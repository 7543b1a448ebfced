/**
 * What the guard needs as soon as a vendor's code may be in the page, loaded by Cordon or by somebody
 * else: a chunk of its own.
 */
export { endPrepared, interceptAll, raiseCspWall } from './intercept/all'
export { standInFor } from './inert-stub'
export { watchPage, type PageWatch } from './watch-page'
