import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { relay } from '../relay.mjs'

const app = new Hono()
app.all('/a/*', (context) => relay(context.req.raw))
app.all('/b/*', (context) => relay(context.req.raw))
serve({ fetch: app.fetch, port: Number(process.env.PORT), hostname: '127.0.0.1' })
