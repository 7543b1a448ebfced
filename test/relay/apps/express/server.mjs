import { toNodeHandler } from 'cordon/relay/node'
import express from 'express'
import { relay } from '../relay.mjs'

const app = express()
app.use(['/a', '/b'], toNodeHandler(relay))
// After the relay: a body that a parser has read is not there any more.
app.use(express.json())
app.listen(Number(process.env.PORT), '127.0.0.1')
