// WeChat's own compilers over our markup and styles: the browser host accepts what WeChat rejects.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

const PLATFORMS = { linux: 'linux', darwin: 'mac', win32: 'windows' }
/** The style compiler lets an image of the package pass, but writes this into its address. */
const LOCAL_IMAGE = 'do-not-use-local-path'

/** The package ships the compilers without the right to run them, so a copy gets that right. */
function runnableCompiler(name, folder) {
  const platform = PLATFORMS[process.platform]
  if (!platform) throw new Error(`WeChat's compilers are not made for ${process.platform}`)
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const home = dirname(createRequire(import.meta.url).resolve('miniprogram-compiler/package.json'))
  const compiler = join(folder, file)
  copyFileSync(join(home, 'bin', platform, file), compiler)
  chmodSync(compiler, 0o755)
  return compiler
}

const filesIn = (folder, extension) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

/**
 * Compiles every file of a kind below `folder`, each by itself so that all faults are told.
 * Returns sentences `file: fault`; throws where the compiler does not run on this machine.
 */
function checkMarkup({ compiler, folder, extension, beside = [], faultIn = () => null }) {
  const workshop = mkdtempSync(join(tmpdir(), 'wechat-'))
  try {
    const program = runnableCompiler(compiler, workshop)
    const out = join(workshop, 'out')
    return filesIn(folder, extension).flatMap((file) => {
      const { status, stderr, error } = spawnSync(program, ['-o', out, file, ...beside], {
        cwd: folder,
        encoding: 'utf8',
      })
      if (error || status === null) throw new Error(`WeChat's ${compiler} does not run here: ${error?.message}`)
      const fault = status === 0 ? faultIn(readFileSync(out, 'utf8')) : stderr.trim() || `exit ${status}`
      return fault ? [`${file}: ${fault}`] : []
    })
  } finally {
    rmSync(workshop, { recursive: true, force: true })
  }
}

export const checkWxml = (folder) =>
  checkMarkup({ compiler: 'wcc', folder, extension: '.wxml', beside: filesIn(folder, '.wxs') })

export const checkWxss = (folder) =>
  checkMarkup({
    compiler: 'wcsc',
    folder,
    extension: '.wxss',
    faultIn: (css) => (css.includes(LOCAL_IMAGE) ? 'an image of the package does not show in a style' : null),
  })

function runCheck() {
  const folder = process.argv[2] ?? 'miniprogram'
  const problems = [...checkWxml(folder), ...checkWxss(folder)]
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}

if (import.meta.url === `file://${process.argv[1]}`) runCheck()
