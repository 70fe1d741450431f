import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { crc32, deflateSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { bind } from '../../../server/evidence/bind-book'
import { binderBeside, binderIn } from '../../../server/evidence/threaded-binder'
import type { Binder, Book } from '../../../service/evidence/book-binder'
import { wordsOf } from './reading'

const root = join(__dirname, '../../..')

/** The newest bundle of the command line, made now where it is not there. */
function bundle(): URL {
  const { status } = spawnSync(process.execPath, ['scripts/gongkai.mjs', 'fee', '--items', '1'], { cwd: root })
  expect(status).toBe(0)
  const folder = join(root, 'dist/gongkai')
  const made = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'evidence/bind-book-worker.js')))
  const newest = made.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? ''
  return pathToFileURL(join(newest, 'gongkai.js'))
}

/** Noise, as a scan without any white: nothing in it can be packed. */
function noise(points: number): Buffer {
  const rows = Array.from({ length: points }, () => Buffer.concat([Buffer.from([0]), randomBytes(points * 4)]))
  const size = Buffer.alloc(8)
  size.writeUInt32BE(points)
  size.writeUInt32BE(points, 4)
  const head = Buffer.concat([size, Buffer.from([8, 6, 0, 0, 0])])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [part('IHDR', head), part('IDAT', deflateSync(Buffer.concat(rows))), part('IEND', Buffer.alloc(0))]
  return Buffer.concat([signature, ...parts])
}

function part(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(name), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

const book = (bytes: Uint8Array): Book => ({
  ...{ title: '证据册', number: '登〔2026〕1号', officeName: '中同街街道办事处', lines: [], demo: false },
  madeAt: '2026-03-04T02:00:00.000Z',
  sections: [{ title: '一节', blocks: [{ kind: 'file', name: '扫描件', type: 'image/png', bytes }] }],
})

/** How much of the while the process that waits is at work: 1 where it can answer nobody. */
async function busyIn(binder: Binder, one: Book) {
  const before = performance.eventLoopUtilization()
  const bytes = await binder.bind(one)
  const { utilization } = performance.eventLoopUtilization(before)
  return { utilization, pages: wordsOf(await PDFDocument.load(bytes)) }
}

describe('a book made in a thread', () => {
  it('is the same book, and leaves the server free to answer others', async () => {
    const one = book(noise(1000))
    const here = await busyIn({ bind }, one)
    const apart = await busyIn(binderBeside(bundle().href), one)
    expect(apart.pages).toEqual(here.pages)
    expect(apart.pages.join()).toContain('扫描件')
    expect(apart.utilization).toBeLessThan(here.utilization / 2)
  }, 60_000)

  it.each([
    ['fails', "throw new Error('no memory')", 'no memory'],
    ['ends early', '', 'the thread ended without an answer'],
  ])('that %s is told, and the next one is made', async (_, source, message) => {
    const binder = binderIn(new URL(`data:text/javascript,${source}`))
    const tries = await Promise.allSettled([binder.bind(book(noise(1))), binder.bind(book(noise(1)))])
    expect(tries.map((one) => one.status === 'rejected' && String(one.reason.message))).toEqual([message, message])
  })
})
