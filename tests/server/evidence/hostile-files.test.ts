import { deflateSync, inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, type PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'
import { binderHere, bookOf, fileOf } from './books'
import { wordsOf } from './reading'
import { COLORS, PDF, PNG, pngOf } from './samples'

const PDF_TYPE = 'application/pdf'

async function bound(type: string, bytes: Uint8Array) {
  const one = fileOf('身份证明：证件', type, bytes)
  const pdf = await PDFDocument.load(await binderHere.bind(bookOf(one, { kind: 'text', text: '后面' })))
  return { pdf, one, pages: wordsOf(pdf), text: wordsOf(pdf).join('\n') }
}

/** A PDF of whose pages each was changed by hand. */
async function changed(pages: number, change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await PDF(pages))
  change(pdf)
  return pdf.save()
}

const contents = (pdf: PDFDocument, bytes: Uint8Array, filter = 'FlateDecode') =>
  pdf.context.register(pdf.context.stream(bytes, { Filter: filter }))

/** So many bytes of nothing, packed as often as it says. */
function bomb(bytes: number, times = 1): Buffer {
  let packed = deflateSync(Buffer.alloc(bytes))
  for (let round = 1; round < times; round += 1) packed = deflateSync(packed)
  return packed
}

const scan = (width: number, height: number, color: number, channels: number) =>
  pngOf({ width, height, color, packed: bomb(height * (1 + width * channels)) })

/** The files that go along with a book, by their names. */
function attachedTo(pdf: PDFDocument): Map<string, Buffer> {
  const names = pdf.catalog.lookupMaybe(PDFName.of('Names'), PDFDict)
  const list = names?.lookup(PDFName.of('EmbeddedFiles'), PDFDict).lookup(PDFName.of('Names'), PDFArray)
  const found = new Map<string, Buffer>()
  for (let at = 0; at < (list?.size() ?? 0); at += 2) {
    const name = list!.lookup(at) as PDFHexString | PDFString
    const file = list!
      .lookup(at + 1, PDFDict)
      .lookup(PDFName.of('EF'), PDFDict)
      .lookup(PDFName.of('F'))
    found.set(name.decodeText(), inflateSync((file as PDFRawStream).contents))
  }
  return found
}

describe('a file that cannot be drawn', () => {
  it.each([
    ['no PNG', 'image/png', () => Buffer.from('not what it says'), '图片损坏'],
    ['no JPEG', 'image/jpeg', () => Buffer.from('not what it says'), '文件损坏'],
    ['no PDF', PDF_TYPE, () => Buffer.from('not what it says'), '文件损坏'],
    ['a PNG of 30,000 by 30,000 points', 'image/png', () => scan(30_000, 30_000, COLORS.gray, 0), '点数太多'],
    ['a PNG with transparency of 25 million points', 'image/png', () => scan(5_000, 5_000, COLORS.rgba, 4), '点数太多'],
    [
      'a small PNG that unpacks to 200 MB',
      'image/png',
      () => pngOf({ width: 9, height: 9, packed: bomb(2e8) }),
      '图片损坏',
    ],
    ['half a PNG', 'image/png', () => PNG.subarray(0, 50), '图片损坏'],
    ['a PNG with half a palette', 'image/png', () => halfPalette(), '图片损坏'],
    ['a JPEG of 60,000 by 60,000 points', 'image/jpeg', () => jpegHead(60_000, 60_000), '点数太多'],
    ['a PDF with a password', PDF_TYPE, () => locked('secret'), '加了密码'],
    ['a PDF of a damaged page', PDF_TYPE, () => damaged(), '损坏'],
    ['a PDF of a page 1e9 wide', PDF_TYPE, () => changed(1, (pdf) => pdf.getPage(0).setSize(1e9, 10)), '尺寸'],
    ['a PDF of a page without a size', PDF_TYPE, () => changed(1, (pdf) => deleteBox(pdf)), '损坏'],
    ['a PDF without pages', PDF_TYPE, () => noPages(), '没有页'],
  ])('is told by a page in its place and goes along: %s', async (_, type, make, why) => {
    const { pdf, one, pages, text } = await bound(type, await make())
    expect(pages[2]!.replaceAll('\n', '')).toContain(one.sha256)
    for (const words of [why, '身份证明：证件', `${one.bytes.length}字节`, '附件1.']) expect(pages[2]).toContain(words)
    expect(text).toContain('后面')
    expect([...attachedTo(pdf).values()]).toEqual([Buffer.from(one.bytes)])
  })

  it('is named in the list of what goes along without the name of anybody', async () => {
    const { pdf } = await bound('image/png', Buffer.from('no'))
    expect([...attachedTo(pdf).keys()]).toEqual(['附件1.png'])
  })
})

describe('a page that cannot be drawn', () => {
  it('is told between the pages before and after it', async () => {
    const bytes = await changed(3, (pdf) => {
      pdf.getPage(1).node.set(PDFName.of('Contents'), contents(pdf, Buffer.from('no flate')))
    })
    const { pages, pdf } = await bound(PDF_TYPE, bytes)
    expect(pages[2]).toContain('证件（第1页，共3页）')
    expect(pages[3]).toMatch(/没有并入：身份证明：证件（第2页，共3页）[\s\S]*这一页损坏/)
    expect(pages[4]).toContain('证件（第3页，共3页）')
    expect(attachedTo(pdf).size).toBe(1)
  })

  it('is drawn where only its contents are missing: it is blank', async () => {
    const bytes = await changed(2, (pdf) => pdf.getPage(0).node.delete(PDFName.of('Contents')))
    const { pages, text, pdf } = await bound(PDF_TYPE, bytes)
    expect(pages[2]).toContain('证件（第1页，共2页）')
    expect(text).not.toContain('没有并入')
    expect(attachedTo(pdf).size).toBe(0)
  })

  it('is one of too many: the first 300 are drawn and the others told', async () => {
    const { pages, text, pdf } = await bound(PDF_TYPE, await PDF(302))
    expect(pages).toHaveLength(2 + 300 + 1)
    expect(text).toContain('证件（第301至302页，共302页）')
    expect(attachedTo(pdf).size).toBe(1)
  }, 60_000)

  it('leads to nothing else in its file', async () => {
    const bytes = await changed(1, (pdf) => {
      const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Contents: PDFString.of('a note to nobody') })
      pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]))
    })
    const { pdf } = await bound(PDF_TYPE, bytes)
    const notes = pdf.context.enumerateIndirectObjects().filter(([, one]) => String(one).includes('a note to nobody'))
    expect(notes).toEqual([])
  })
})

describe('a file that can be drawn', () => {
  it.each([
    ['a PDF that only forbids printing', PDF_TYPE, () => locked('')],
    ['a scan of A3 at 600 points an inch', 'image/png', () => scan(7_016, 9_933, COLORS.gray, 1)],
    ['a picture with colours by number', 'image/png', () => paletted()],
    [
      'a picture with two bytes a colour',
      'image/png',
      () => pngOf({ width: 2, height: 2, bits: 16, packed: bomb(26) }),
    ],
  ])('is drawn: %s', async (_, type, make) => {
    const { pages, text, pdf } = await bound(type, await make())
    expect(pages[2]).toContain('身份证明：证件')
    expect(text).not.toContain('没有并入')
    expect(attachedTo(pdf).size).toBe(0)
  })

  it('goes into the book without unpacking its points', async () => {
    const packed = bomb(100 * 301)
    const { pdf } = await bound('image/png', pngOf({ width: 100, height: 100, packed }))
    const streams = pdf.context.enumerateIndirectObjects().map(([, one]) => one)
    const images = streams.filter((one) => one instanceof PDFRawStream && packed.equals(one.contents))
    expect(images).toHaveLength(1)
  })
})

function halfPalette() {
  return pngOf({ width: 1, height: 1, color: COLORS.palette, packed: bomb(2), more: [['PLTE', Buffer.alloc(4)]] })
}

function paletted() {
  const more: [string, Buffer][] = [['PLTE', Buffer.from([255, 0, 0, 0, 0, 255])]]
  return pngOf({ width: 8, height: 2, bits: 1, color: COLORS.palette, packed: deflateSync(Buffer.alloc(4)), more })
}

/** As much of a JPEG as tells its size. */
function jpegHead(width: number, height: number) {
  const frame = Buffer.from([
    0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9,
  ])
  frame.writeUInt16BE(height, 7)
  frame.writeUInt16BE(width, 9)
  return frame
}

async function locked(userPassword: string) {
  const pdf = await PDFDocument.load(await PDF(1))
  pdf.encrypt({ userPassword, ownerPassword: 'of the owner' })
  return pdf.save()
}

const damaged = () =>
  changed(1, (pdf) => pdf.getPage(0).node.set(PDFName.of('Contents'), contents(pdf, Buffer.from('no flate'))))

function deleteBox(pdf: PDFDocument) {
  pdf.getPage(0).node.delete(PDFName.of('MediaBox'))
}

async function noPages() {
  const pdf = await PDFDocument.create()
  return pdf.save({ addDefaultPage: false })
}
