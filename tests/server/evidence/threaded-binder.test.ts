import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { PDFDocument } from '@cantoo/pdf-lib'
import { createBinder, createThreadedBinder } from '../../../server/evidence/threaded-binder'
import type { Binder, Book } from '../../../service/evidence/book-binder'
import { binderHere, bookOf, fileOf } from './books'
import { wordsOf } from './reading'
import { noise } from './samples'

const root = join(__dirname, '../../..')

/** The bundle of the command line, made now where it is not there. */
function bundle(): URL {
  const { status } = spawnSync(process.execPath, ['scripts/gongkai.mjs', 'fee', '--items', '1'], { cwd: root })
  expect(status).toBe(0)
  const folder = join(root, 'dist/gongkai')
  return pathToFileURL(join(folder, readFileSync(join(folder, 'NEWEST'), 'utf8'), 'gongkai.js'))
}

const book = (bytes: Uint8Array): Book => bookOf(fileOf('扫描件', 'image/png', bytes))

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
    const here = await busyIn(binderHere, one)
    const apart = await busyIn(createBinder(bundle().href), one)
    expect(apart.pages).toEqual(here.pages)
    expect(apart.pages.join()).toContain('扫描件')
    expect(apart.utilization).toBeLessThan(here.utilization / 2)
  }, 60_000)

  it.each([
    ['fails', "throw new Error('no memory')", 'no memory'],
    ['ends early', '', 'the thread ended without an answer'],
  ])('that %s is told, and the next one is made', async (_, source, message) => {
    const worker = new URL(`data:text/javascript,${source}`)
    const binder = createThreadedBinder({ prepareFile: worker, bindBook: worker })
    const tries = await Promise.allSettled([binder.bind(bookOf()), binder.bind(bookOf())])
    expect(tries.map((one) => one.status === 'rejected' && String(one.reason.message))).toEqual([message, message])
  })

  it('that cannot be drawn with the pages of its files is made without them', async () => {
    const needy = encodeURIComponent(`import { parentPort, workerData } from 'node:worker_threads'
      const [{ blocks }] = workerData.sections
      if (blocks[0].prepared.pdf) throw new Error('broken')
      parentPort.postMessage(blocks[0].prepared.ranges[0].why)`)
    const binder = createThreadedBinder({
      prepareFile: new URL('evidence/prepare-file-worker.js', bundle()),
      bindBook: new URL(`data:text/javascript,${needy}`),
    })
    expect(await binder.bind(book(noise(1)))).toBe('并入时出错')
  })

  it.each([
    ['for ever', 'for (;;) {}'],
    ['memory outside the heap without end', 'const all = []; for (;;) all.push(new Uint8Array(9_999_999).fill(1))'],
  ])('goes on where a file takes %s', async (_, source) => {
    const bindBook = new URL('evidence/bind-book-worker.js', bundle())
    const rules = { longestMs: 3_000, heapMegabytes: 64, totalMegabytes: 400, waiting: 9 }
    const prepareFile = new URL(`data:text/javascript,${encodeURIComponent(source)}`)
    const bytes = await createThreadedBinder({ prepareFile, bindBook }, rules).bind(book(noise(1)))
    expect(wordsOf(await PDFDocument.load(bytes)).join()).toContain('展开它需要的时间或者内存太多')
  })
})
