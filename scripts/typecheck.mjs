// Type-checks every part with its own settings: the phone has no DOM, the pages have one, the rest is Node.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

// Everywhere else declaration files are taken as they are; the contract is checked by itself.
const projects = [
  'typings/tsconfig.json',
  'tsconfig.json',
  'server/pages/check/tsconfig.json',
  'admin/tsconfig.json',
  'miniprogram/tsconfig.json',
  'web/tsconfig.json',
  'tests/web/tsconfig.json',
  'tests/miniprogram/tsconfig.json',
]
const failed = projects.filter(existsSync).filter((project) => {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', project], {
    stdio: 'inherit',
  })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`types do not hold in: ${failed.join(', ')}`)
  process.exitCode = 1
}
