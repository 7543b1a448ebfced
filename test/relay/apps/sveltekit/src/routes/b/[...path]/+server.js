import { relay } from '../../../../../relay.mjs'

export const trailingSlash = 'ignore'
export const GET = ({ request }) => relay(request)
export const POST = ({ request }) => relay(request)
