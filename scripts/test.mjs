// npm test: everything it needs is installed and built first, then all tests run; with `browser`, only the journeys.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, root } from './installed.mjs'
import { ensurePostgres } from './postgres.mjs'

ensureInstalled()
const { buildStale } = await import('./build.mjs')
await buildStale()

const chromium = ensureChromium()
if (!chromium) {
  console.error(
    '浏览器测试需要 Chromium 和中文字体：请安装 chromium 与 fonts-noto-cjk，或者用 CHROMIUM_PATH 指出它在哪里。',
  )
  process.exit(1)
}
const [only] = process.argv.slice(2)
const projects = only
  ? [only]
  : ['unit', 'pages', 'service', 'server', 'browser', ...(hasPostgres() ? ['engines'] : [])]
/** Building the pages leaves NODE_ENV at production, in which React offers tests nothing. */
const env = { ...process.env, NODE_ENV: 'test', CHROMIUM_PATH: chromium }
/** One more than processors: a journey waits for its page more than it works. */
const workers = availableParallelism() + 1
const results = join(root, 'dist/test-results.json')
mkdirSync(join(root, 'dist'), { recursive: true })
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    ...['--json', `--outputFile=${results}`, `--maxWorkers=${workers}`],
    ...['--selectProjects', ...projects],
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env },
)
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exit(status ?? 1)

/** A machine for work on other parts may be without it; CI is not. */
function hasPostgres() {
  if (ensurePostgres()) return true
  console.error(
    '这台机器没有 PostgreSQL，与它有关的测试没有运行。要运行，请安装 postgresql（Debian 上以 root 运行会自动安装）。',
  )
  return false
}
