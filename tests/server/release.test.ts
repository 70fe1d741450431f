import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createBinder } from '../../server/evidence/threaded-binder'
import { bookOf, fileOf } from './evidence/books'
import { wordsOf } from './evidence/reading'
import { PDF } from './evidence/samples'

/** What docs/operations.md says that a release is made of. */
const RELEASE = ['package.json', 'package-lock.json', 'scripts', 'dist']
const root = join(__dirname, '../..')
let folder: string
let server: ChildProcess | null = null

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'ignore' })
  folder = mkdtempSync(join(tmpdir(), 'gongkai-release-'))
  for (const path of RELEASE) cpSync(join(root, path), join(folder, path), { recursive: true })
  const install = ['ci', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const isCached = spawnSync('npm', [...install, '--offline'], { cwd: folder }).status === 0
  if (!isCached) execFileSync('npm', install, { cwd: folder, stdio: 'ignore' })
}, 300_000)
afterAll(() => {
  server?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

async function serve(): Promise<string> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', GONGKAI_TODAY: '2026-03-04' }
  const child = spawn(process.execPath, ['scripts/gongkai.mjs', 'serve', '--demo'], { cwd: folder, env })
  server = child
  let said = ''
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (url) resolve(url)
    })
    child.once('exit', () => reject(new Error(said)))
  })
}

describe('a release on a server without development packages', () => {
  it('has neither a build tool nor a source', () => {
    for (const path of ['node_modules/esbuild', 'node_modules/vite', 'node_modules/react', 'server', 'domain']) {
      expect(existsSync(join(folder, path))).toBe(false)
    }
  })

  it('answers a command', () => {
    const answered = spawnSync('npm', ['run', '-s', 'gongkai', '--', 'fee', '--items', '12'], { cwd: folder })
    expect(JSON.parse(String(answered.stdout))).toEqual({ yuan: 200 })
    expect(String(answered.stderr)).toBe('')
  })

  it('makes an evidence book with its own packages and font', async () => {
    const bundles = join(folder, 'dist/gongkai')
    const bundle = join(bundles, readFileSync(join(bundles, 'NEWEST'), 'utf8'), 'gongkai.js')
    const book = bookOf(fileOf('扫描件', 'application/pdf', await PDF(1)))
    const pdf = await PDFDocument.load(await createBinder(pathToFileURL(bundle).href).bind(book))
    expect(wordsOf(pdf)[2]).toContain('扫描件')
  })

  it('serves its health, its pages and an action, and stops when it is told to', async () => {
    const url = await serve()
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
    for (const page of ['/', '/admin/', '/check/', '/streets/zhongtongjie']) {
      expect((await fetch(`${url}${page}`)).status).toBe(200)
    }
    const headers = { 'content-type': 'application/json', 'x-gongkai': '1' }
    const event = { action: 'report.read', office: 'zhongtongjie', year: 2023 }
    const answer = await fetch(`${url}/api/resident`, { method: 'POST', headers, body: JSON.stringify(event) })
    expect(await answer.json()).toMatchObject({ ok: true })
    const ended = once(server!, 'exit')
    server!.kill('SIGTERM')
    expect((await ended)[0]).toBe(0)
  }, 60_000)
})
