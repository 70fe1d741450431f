import { deflateSync } from 'node:zlib'
import { contentOf } from '../../../service/files/recognize-content'
import { PNG } from '../../browser/harness/resident'
import { JPEG, jpegWith } from '../../server/demo-installation'

const HTML = Buffer.from('<html><script>alert(1)</script></html>')
const taken = async (bytes: Buffer) => {
  const content = await contentOf(bytes)
  return 'refused' in content ? content.refused : content.type
}
const kept = async (bytes: Buffer) => {
  const content = await contentOf(bytes)
  return 'refused' in content ? null : content.bytes
}

describe('a picture', () => {
  it.each([
    ['image/jpeg', JPEG],
    ['image/png', PNG],
  ])('is %s when its parts lead from its first byte to its end', async (type, bytes) => {
    expect(await taken(bytes)).toBe(type)
    expect(await kept(bytes)).toEqual(bytes)
  })

  it.each([
    ['JPG', JPEG],
    ['PNG', PNG],
  ])('loses whatever is appended to it: %s', async (_, bytes) => {
    for (const more of [HTML, Buffer.from('PK\u0003\u0004'), Buffer.alloc(9), JPEG]) {
      expect(await kept(Buffer.concat([bytes, more]))).toEqual(bytes)
    }
  })

  it.each([
    ['JPG', JPEG],
    ['PNG', PNG],
  ])('is none when cut anywhere: %s', async (_, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await taken(bytes.subarray(0, length))).toContain('只能上传')
    }
  })

  it('goes on through zeros, fill bytes and restarts of its data', async () => {
    expect(await taken(jpegWith(Buffer.from([0xff, 0, 0xff, 0xd3, 1, 0xff, 0xff])))).toBe('image/jpeg')
  })

  it.each([
    ['a page that begins like a picture', Buffer.concat([JPEG.subarray(0, 4), HTML, Buffer.from([0xff, 0xd9])])],
    ['a page between its parts', Buffer.concat([JPEG.subarray(0, 2), HTML, JPEG.subarray(2)])],
    ['nothing but a beginning and an end', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a signature and the name of the last chunk', Buffer.concat([PNG.subarray(0, 8), Buffer.from('....IEND')])],
    ['a page', HTML],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_, bytes) => expect(await taken(bytes)).toContain('只能上传'))

  it.each([
    [0, 1],
    [65_535, 65_535],
    [2_000_000_000, 2_000_000_000],
  ])('is not %s points wide and %s high', async (width, height) => {
    const bytes = Buffer.from(PNG)
    bytes.writeUInt32BE(width, 16)
    bytes.writeUInt32BE(height, 20)
    expect(await taken(bytes)).toContain('只能上传')
  })
})

/** A PDF with these objects and a table of references where it says. */
function pdf(objects: string | Buffer, { trailer = '', before = '' } = {}): Buffer {
  const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(objects), Buffer.from('\n')])
  const end = `xref\n0 0\ntrailer<</Root 1 0 R${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.concat([Buffer.from(before), body, Buffer.from(end)])
}
function packed(objects: string, dictionary = '/Type/ObjStm/Filter/FlateDecode'): Buffer {
  const stream = deflateSync(objects)
  return Buffer.concat([Buffer.from(`5 0 obj<<${dictionary}>>stream\n`), stream, Buffer.from('\nendstream endobj')])
}
const PLAIN = '1 0 obj<</Type/Catalog/OpenAction[3 0 R/Fit]>>endobj'

describe('a PDF', () => {
  it('is one with its beginning, its end and its table in place', async () => {
    expect(await taken(pdf(PLAIN))).toBe('application/pdf')
    expect(await taken(pdf(PLAIN, { before: '\n\n' }))).toBe('application/pdf')
    expect(await taken(pdf(packed('<</Type/Page>> <</Title(JavaScript)>>')))).toBe('application/pdf')
  })

  it.each([
    ['half of one', pdf(PLAIN).subarray(0, -12)],
    ['only the marks of one', Buffer.from('%PDF-1.7\n...\n%%EOF\n')],
    ['one whose table is elsewhere', Buffer.concat([pdf(PLAIN).subarray(0, -9), Buffer.from('7\n%%EOF')])],
    ['one whose packed objects do not open', pdf('5 0 obj<</Type/ObjStm>>stream\nxxxx\nendstream endobj')],
  ])('is told to be broken when it is %s', async (_, bytes) => expect(await taken(bytes)).toContain('不完整'))

  it('is not taken locked', async () => {
    expect(await taken(pdf(PLAIN, { trailer: '/Encrypt 9 0 R' }))).toContain('密码')
  })

  const active = ['/S/JavaScript/JS(app.alert(1))', '/S/Launch/F(cmd.exe)', '/EF<</F 9 0 R>>/Type/EmbeddedFile']
  it.each([
    ...active,
    ...[
      '/Subtype/RichMedia',
      '/S/SubmitForm/F(http://x)',
      '/S/ImportData',
      '/S/J#61vaScript',
      '/Names<</EmbeddedFiles 2 0 R>>',
    ],
  ])('is not taken with %s, written out or packed', async (action) => {
    expect(await taken(pdf(`${PLAIN}\n2 0 obj<<${action}>>endobj`))).toContain('脚本')
    expect(await taken(pdf(packed(`<<${action}>>`)))).toContain('脚本')
  })

  it('hides nothing by writing a name with numbers', async () => {
    const hidden = packed('<</S/JavaScript>>', '/Type/Obj#53tm/Filter/FlateDecode')
    expect(await taken(pdf(hidden))).toContain('不完整')
  })

  // Each of these letters once cost a call: sixty kilobytes held everybody up for a minute.
  it('is read to its end where millions of letters are written as numbers, and hides nothing among them', async () => {
    const letters = '#41'.repeat(5_000_000)
    expect(await taken(pdf(packed(letters)))).toBe('application/pdf')
    expect(await taken(pdf(packed(`${letters}<</S/J#61vaScript>>`)))).toContain('脚本')
  })

  it('does not unpack without end', async () => {
    const bomb = packed('0'.repeat(70 * 1024 * 1024))
    expect(await taken(pdf(bomb))).toContain('不完整')
  })
})
