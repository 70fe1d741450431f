// npm start: installs what is missing, builds what is stale, fills a demo district with cases on the first run, serves everything.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureInstalled, root } from './installed.mjs'

ensureInstalled()
const { buildStale } = await import('./build.mjs')
await buildStale()

const child = spawn(process.execPath, [join(root, 'scripts/gongkai.mjs'), 'serve', '--demo', '--cases'], {
  cwd: root,
  // Addresses and accounts are what this is started for, so they go to standard output.
  stdio: ['inherit', 'inherit', 1],
  // A terminal shows what is wrong, not every answer.
  env: { ...process.env, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' },
})
// A terminal sends Ctrl-C to both; a service manager only to this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill('SIGTERM'))
child.on('exit', (code) => process.exit(code ?? 0))
