// Compiles a mini-program for tests: `node tests/web/compile.mjs SOURCES OUT [page]`.
import { join } from 'node:path'
import { buildMiniprogram } from '../../scripts/miniprogram.mjs'
import { buildWeb } from '../../web/build.mjs'

const [root, out, entry = 'project'] = process.argv.slice(2)
const built = join(out, 'miniprogram')
await buildMiniprogram({ root, outDir: built, template: 'template-1' })
await buildWeb({ root: built, outDir: join(out, 'web'), entry, minify: false })
