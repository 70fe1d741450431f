// npm test: everything it needs is installed and built first, then all tests run; with `browser`, only the journeys.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled, root } from './installed.mjs'

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
const results = join(root, 'dist/test-results.json')
mkdirSync(join(root, 'dist'), { recursive: true })
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--json',
    `--outputFile=${results}`,
    ...(only ? ['--selectProjects', only] : []),
  ],
  { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CHROMIUM_PATH: chromium } },
)
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exit(status ?? 1)
