// Makes collections, indexes and access rules in WeChat's cloud from the one schema: `npm run deploy -- [--dry-run]`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './installed.mjs'

const outfile = join(root, 'dist/deploy/cloud.cjs')
await build({
  entryPoints: [join(root, 'scripts/deploy/cloud.ts')],
  outfile,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
})
const { deployToCloud } = await import(pathToFileURL(outfile).href)
process.exitCode = await deployToCloud(process.argv.slice(2), process.env, (line) => console.log(line))
