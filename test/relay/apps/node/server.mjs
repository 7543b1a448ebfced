import { createServer } from 'node:http'
import { toNodeHandler } from 'cordon/relay/node'
import { relay } from '../relay.mjs'

createServer(toNodeHandler(relay)).listen(Number(process.env.PORT), '127.0.0.1')
