// Installs the packages of the lock file, those for building too, when they are missing or of another lock file. Node's own
// modules only.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const mark = join(root, 'node_modules/.gongkai-lock')

export function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  if (!isInstalledByHand()) {
    console.error('正在安装依赖（npm ci）……')
    const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    })
    if (status !== 0) {
      console.error('依赖没有装上。请检查网络，再运行一次。')
      process.exit(1)
    }
  }
  writeFileSync(mark, lock)
}

/** Somebody ran `npm ci` or `npm install` already: npm's own record agrees with the lock file. */
function isInstalledByHand() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const { packages: present } = JSON.parse(readFileSync(record, 'utf8'))
  const needed = Object.entries(wanted).filter(([path, { optional }]) => path !== '' && !optional)
  return needed.every(([path, { version }]) => present[path]?.version === version)
}
