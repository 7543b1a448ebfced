import { relay } from '../../../../relay.mjs'

export const dynamic = 'force-dynamic'
export const GET = relay
export const POST = relay
