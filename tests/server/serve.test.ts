import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')
let folder: string
let running: ChildProcess | null = null

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-serve-'))
})
afterEach(() => {
  running?.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

type Told = { said: string; code: number | null }

/** Serves on a free port until it has told its accounts, or until it ends. */
function serve(args: string[], more: NodeJS.ProcessEnv = {}): Promise<Told> {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', ...more }
  const child = spawn(process.execPath, ['scripts/gongkai.mjs', 'serve', ...args], { cwd: root, env })
  running = child
  let said = ''
  return new Promise((resolve) => {
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
      if (/Ctrl-C/.test(said) && (!args.includes('--demo') || /区级/.test(said))) resolve({ said, code: null })
    })
    child.once('exit', (code) => resolve({ said, code }))
  })
}

function stop(): Promise<number | null> {
  return new Promise((resolve) => {
    running?.once('exit', (code) => resolve(code))
    running?.kill('SIGINT')
  })
}

const passwordsIn = ({ said }: Told) => said.match(/yanshi-\d{6}/g)

describe('serve', () => {
  it('keeps data and accounts from one start to the next, and ends at Ctrl-C without an error', async () => {
    const first = passwordsIn(await serve(['--demo']))
    expect(first).toHaveLength(7)
    expect(await stop()).toBe(0)
    expect(passwordsIn(await serve(['--demo']))).toEqual(first)
  }, 30_000)

  it('creates no account where nobody asked for a demo', async () => {
    const told = await serve([])
    expect(passwordsIn(told)).toBeNull()
  }, 30_000)

  it('refuses a fixed day for a database that is not a demo', async () => {
    const { said, code } = await serve([], { GONGKAI_TODAY: '2026-11-10' })
    expect(said).toContain('GONGKAI_TODAY 只能用于演示数据库')
    expect(code).toBe(2)
  }, 30_000)

  it.each([
    ['PORT', 'eighty'],
    ['GONGKAI_TODAY', '2026-02-30'],
  ])(
    'says in one sentence how %s is written when it is %s',
    async (name, value) => {
      const { said, code } = await serve([], { [name]: value })
      expect(said.trim().split('\n')).toHaveLength(1)
      expect(said).toContain(name)
      expect(code).toBe(2)
    },
    30_000,
  )

  it('says in one sentence that the port is taken', async () => {
    const taken: Server = createServer()
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => {
        const address = taken.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const { said, code } = await serve(['--demo'], { PORT: String(port) })
    taken.close()
    expect(said).toContain(`端口 ${port} 已被占用`)
    expect(code).toBe(2)
  }, 30_000)
})
