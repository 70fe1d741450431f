// WeChat's own compiler over our markup: the browser host accepts expressions that WeChat rejects.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const PLATFORMS = { linux: 'linux/wcc', darwin: 'mac/wcc', win32: 'windows/wcc.exe' }

/** The package ships the compiler without the right to run it, so a copy gets that right. */
function runnableCompiler(folder) {
  const platform = PLATFORMS[process.platform]
  if (!platform) throw new Error(`WeChat's WXML compiler is not made for ${process.platform}`)
  const shipped = join(
    dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json')),
    'bin',
    platform,
  )
  const compiler = join(folder, 'wcc')
  copyFileSync(shipped, compiler)
  chmodSync(compiler, 0o755)
  return compiler
}

const filesIn = (folder, extension) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

/**
 * Compiles every .wxml below `folder`, each by itself so that all faults are told.
 * Returns sentences `file: fault`; throws where the compiler does not run on this machine.
 */
export function checkWxml(folder) {
  const workshop = mkdtempSync(join(tmpdir(), 'wxml-'))
  try {
    const compiler = runnableCompiler(workshop)
    const scripts = filesIn(folder, '.wxs')
    return filesIn(folder, '.wxml').flatMap((file) => {
      const { status, stderr, error } = spawnSync(compiler, ['-o', join(workshop, 'out.js'), file, ...scripts], {
        cwd: folder,
        encoding: 'utf8',
      })
      if (error || status === null) throw new Error(`WeChat's WXML compiler does not run here: ${error?.message}`)
      return status === 0 ? [] : [`${file}: ${stderr.trim() || `exit ${status}`}`]
    })
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

function main() {
  const problems = checkWxml(process.argv[2] ?? 'miniprogram')
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) main()
