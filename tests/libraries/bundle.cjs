// Each suite loads the product anew, and with it the libraries: hundreds of small files, resolved, read and compiled each
// time. As the product itself, the tests take each library from one file, made once and kept until the libraries change.
const { createHash } = require('node:crypto')
const { existsSync, mkdirSync, readFileSync, renameSync, rmSync } = require('node:fs')
const { join } = require('node:path')

const root = join(__dirname, '../..')
const NAMES = [
  'cheerio',
  'docxtemplater',
  'docxtemplater/js/inspect-module.js',
  'lodash',
  'pizzip',
  'sm-crypto-v2',
  'zod',
]
const made = [join(root, 'package-lock.json'), __filename].map((file) => readFileSync(file))
const key = createHash('sha256').update(Buffer.concat(made)).digest('hex').slice(0, 16)
const kept = join(root, 'node_modules/.cache/test-libraries')
const folder = join(kept, key)

/** For `moduleNameMapper`: a library by its own name, and nothing below it. */
const LIBRARIES = { [`^(${NAMES.join('|')})$`]: `${folder}/$1.cjs` }

/** Jest's `globalSetup`. Made aside and moved into place, so that no run reads half a file of another. */
async function bundleLibraries() {
  if (existsSync(folder)) return
  const { build } = require('esbuild')
  mkdirSync(kept, { recursive: true })
  const draft = join(kept, `draft-${process.pid}`)
  await Promise.all(NAMES.map((name) => build({ ...SETTINGS, ...bundleOf(name, draft) })))
  if (existsSync(folder)) rmSync(draft, { recursive: true })
  else renameSync(draft, folder)
}

const SETTINGS = {
  bundle: true,
  platform: 'node',
  // Cheerio's edition for browsers parses alike and leaves out a client for HTTP, 110 files, that nobody here uses.
  conditions: ['browser'],
  format: 'cjs',
  target: 'node20',
  // Names stay, for what a failed test prints.
  minifyWhitespace: true,
  logLevel: 'error',
}

function bundleOf(name, draft) {
  return {
    stdin: { contents: `module.exports = require('${name}')`, resolveDir: root },
    outfile: join(draft, `${name}.cjs`),
  }
}

module.exports = bundleLibraries
module.exports.LIBRARIES = LIBRARIES
