import { run } from './run'
import { allowUnread } from './terminal'

allowUnread()
await run(process.argv.slice(2))
