// Random faults for some minutes: `npm run test:faults [minutes] [seed]`. The seed is printed, to run it again.
import { spawnSync } from 'node:child_process'

const [minutes = '10', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2)
console.log(`faults: ${minutes} min, seed ${seed}`)
const env = { ...process.env, FAULT_MINUTES: minutes, FAULT_SEED: seed }
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'faults'], {
  stdio: 'inherit',
  env,
})
process.exit(status ?? 1)
