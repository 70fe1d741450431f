// The command line. In a clone it bundles its sources when they changed; a release, or an installation without development
// packages, runs the bundle that was built. Nothing but answers on stdout.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { debuglog } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const BUNDLES = join(root, 'dist/gongkai')
const UNUSABLE = 2
const NOT_BUILT = '程序还没有构建：请在有源程序的地方运行 npm ci 和 npm run build，再把 dist 一起拷来。'

async function findBundle() {
  if (hasSources() && canBuild()) {
    const { bundleCommands } = await import('./bundle-commands.mjs')
    return bundleCommands(BUNDLES)
  }
  const mark = join(BUNDLES, 'NEWEST')
  return existsSync(mark) ? join(BUNDLES, readFileSync(mark, 'utf8')) : null
}

const hasSources = () => existsSync(join(root, 'server/gongkai.ts'))
const canBuild = () => existsSync(join(root, 'node_modules/esbuild'))

const io = {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}
try {
  const bundle = await findBundle()
  if (bundle) {
    const { runGongkai } = await import(pathToFileURL(join(bundle, 'gongkai.js')).href)
    process.exitCode = await runGongkai(process.argv.slice(2), io)
  } else {
    io.err(`${NOT_BUILT}\n`)
    process.exitCode = UNUSABLE
  }
} catch (error) {
  // Whoever mends the program sees where with NODE_DEBUG=gongkai; whoever uses it is told what to do.
  debuglog('gongkai')('%O', error)
  io.err(`程序出了问题（${error?.name ?? '原因不明'}），命令没有完成。请把使用的命令和文件告诉维护人员。\n`)
  process.exitCode = UNUSABLE
}
