import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { create } from 'tar'
import { newFolder, openDemo, removeFolder, runCommand } from '../demo-installation'

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`

let folder: string
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))

function fileWith(content: string | Buffer, name = 'in.jsonl'): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

describe('a line that nobody types', () => {
  it('of tables is told by its number and field when a day is nested without end', async () => {
    const file = fileWith(`{"id":"a","applicantKind":"person","receivedOn":${DEEP}}`)
    const { status, told, stderr } = await runCommand(folder, 'tables', file, '--year', '2024')
    expect({ status, told, stderr }).toEqual({
      status: 2,
      told: null,
      stderr: expect.stringContaining('第 1 行 receivedOn'),
    })
  })

  it('of clock is refused when it holds more events than any case', async () => {
    const event = { type: 'third-party-consulted', sentOn: '2024-03-06', deliveredOn: '2024-03-06' }
    const line = { id: 'a', channel: 'in-person', submittedOn: '2024-03-04', events: Array(10_000).fill(event) }
    const { status, stderr } = await runCommand(folder, 'clock', fileWith(JSON.stringify(line)))
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringContaining('第 1 行 events：不能多于 200 项'),
    })
  })

  it('of clock is counted in full up to there', async () => {
    const event = { type: 'third-party-consulted', sentOn: '2024-03-06', deliveredOn: '2024-03-06' }
    const line = { id: 'a', channel: 'in-person', submittedOn: '2024-03-04', events: Array(200).fill(event) }
    const { told } = await runCommand(folder, 'clock', fileWith(JSON.stringify(line)))
    expect(told).toMatchObject({ replyDueOn: '2024-04-23', refused: null })
  })
})

describe('an office described in a broken file', () => {
  it('is refused with the name of the file as it was typed', async () => {
    writeFileSync(join(folder, 'office.json'), '{')
    const file = join(folder, 'office.json')
    const { status, stderr } = await runCommand(join(folder, 'data'), 'office', 'add', file)
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${file} 不是完整的 JSON。\n` })
  })
})

describe('a backup', () => {
  it('takes the place of no folder and no device', async () => {
    await (await openDemo(join(folder, 'data'))).store.close()
    mkdirSync(join(folder, 'there'))
    for (const target of [join(folder, 'there'), '/dev/null']) {
      const { status, stderr } = await runCommand(join(folder, 'data'), 'backup', target)
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('文件夹或者设备') })
    }
    expect(readdirSync(folder).sort()).toEqual(['data', 'there'])
    expect(existsSync('/dev/null.part')).toBe(false)
  })
})

describe('restoring what is no backup', () => {
  const restored = async (file: string) => {
    const target = join(folder, 'target')
    const { status, stderr } = await runCommand(target, 'restore', file)
    return { status, stderr, left: readdirSync(target) }
  }

  it('unpacks nothing that is packed', async () => {
    const bomb = fileWith(gzipSync(Buffer.alloc(50_000_000)), 'bomb.tar')
    const refused = { status: 2, stderr: expect.stringContaining('压缩过的'), left: [] }
    expect(await restored(bomb)).toEqual(refused)
  })

  it('says so in words where the database is none, though its hash is right', async () => {
    const database = 'x'.repeat(5_000)
    const hash = createHash('sha256').update(database).digest('hex')
    const manifest = { format: 'gongkai-backup-1', madeAt: '', counts: {}, hashes: { 'gongkai.db': hash } }
    fileWith(database, 'gongkai.db')
    fileWith(JSON.stringify(manifest), 'manifest.json')
    await create({ file: join(folder, 'made.tar'), cwd: folder }, ['manifest.json', 'gongkai.db'])
    const refused = { status: 2, stderr: expect.stringContaining('数据库打不开'), left: [] }
    expect(await restored(join(folder, 'made.tar'))).toEqual(refused)
  })

  it.each([
    ['a text', '这不是备份'.repeat(200)],
    ['nothing', ''],
  ])('says in words that %s is none', async (_, content) => {
    const { status, stderr, left } = await restored(fileWith(content, 'a.tar'))
    expect({ status, left }).toEqual({ status: 2, left: [] })
    expect(stderr).toMatch(/不是本系统的备份/)
    expect(stderr).not.toMatch(/archive|Error/)
  })
})
