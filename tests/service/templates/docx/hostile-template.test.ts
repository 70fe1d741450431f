import { deflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'
import { makeBuiltInTemplate } from '../../../../service/templates/docx/built-in-template'
import { listTemplateProblems } from '../../../../service/templates/docx/check-template'
import { makeSafeTemplate } from '../../../../service/templates/docx/make-safe-template'

const good = () => new PizZip(makeBuiltInTemplate('supplement'))
const bytesOf = (zip: PizZip) => zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer
const withPart = (name: string, content: string | Buffer) => bytesOf(good().file(name, content))
const documentOf = (zip: PizZip) => zip.file('word/document.xml')?.asText() ?? ''
/** The template with its document changed. */
const changed = (change: (xml: string) => string, zip = good()) =>
  bytesOf(zip.file('word/document.xml', change(documentOf(zip))))
const rels = (relation: string) =>
  `<?xml version="1.0"?><Relationships xmlns="r"><Relationship Id="rId9" ${relation}/></Relationships>`
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])

/** A ZIP of one entry that says of itself what it likes. */
function bomb(declared: number, real: number): Buffer {
  const packed = deflateRawSync(Buffer.alloc(real))
  const name = Buffer.from('word/document.xml')
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  const central = Buffer.alloc(46)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt32LE(declared, 24)
  central.writeUInt16LE(name.length, 28)
  const start = local.length + name.length + packed.length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(start, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}

describe('an uploaded template is not taken', () => {
  it.each<[string, () => Buffer, RegExp]>([
    ['that is no archive', () => Buffer.from('hello'), /不是 Word 文档/],
    ['that is empty', () => Buffer.alloc(0), /不是 Word 文档/],
    ['that ends too early', () => makeBuiltInTemplate('supplement').subarray(0, -30), /不完整/],
    [
      'that is an archive of something else',
      () => bytesOf(new PizZip().file('a.txt', 'x')),
      /不能使用的部分|不是 Word/,
    ],
    ['that grows to 300 MB', () => bomb(300_000_000, 300_000_000), /太大/],
    ['that says it is small and is not', () => bomb(1000, 50_000_000), /不完整/],
    [
      'with a text of megabytes',
      () => changed((xml) => xml.replace('<w:sectPr>', `${'<w:p></w:p>'.repeat(60_000)}<w:sectPr>`)),
      /文字太多/,
    ],
    ['with macros', () => withPart('word/vbaProject.bin', 'x'), /不能使用的部分/],
    ['with an embedded file', () => withPart('word/embeddings/a.xlsx', 'x'), /不能使用的部分/],
    ['with a script as a picture', () => withPart('word/media/a.png', '<svg/>'), /不是 PNG/],
    ['with a way out of its folder', () => withPart('word/../../a.xml', '<a/>'), /不完整|不能使用/],
    ['with entities', () => changed((xml) => `<!DOCTYPE a [<!ENTITY b "c">]>${xml}`), /不是普通的 XML/],
    [
      'with a template fetched from elsewhere',
      () =>
        withPart(
          'word/_rels/settings.xml.rels',
          rels('Type="x/attachedTemplate" Target="http://a" TargetMode="External"'),
        ),
      /从别处取/,
    ],
    [
      'with a field that runs a program',
      () => changed((xml) => xml.replace('<w:t ', '<w:instrText>DDEAUTO cmd</w:instrText><w:t ')),
      /域/,
    ],
  ])('%s', (_, make, words) => {
    expect(() => makeSafeTemplate(make())).toThrow(words)
  })

  it('with a thousand entries', () => {
    const zip = good()
    for (let n = 0; n < 1000; n += 1) zip.file(`word/part${n}.xml`, '<a/>')
    expect(() => makeSafeTemplate(bytesOf(zip))).toThrow(/太多/)
  })
})

describe('an uploaded template', () => {
  it('may have pictures, links and a header of its own', () => {
    const zip = good()
      .file('word/media/image1.png', PNG)
      .file('word/_rels/header1.xml.rels', rels('Type="a/hyperlink" Target="http://a" TargetMode="External"'))
    expect(() => makeSafeTemplate(bytesOf(zip))).not.toThrow()
  })

  it('loses what is not needed: fonts and the thumbnail', () => {
    const zip = good().file('word/fonts/font1.odttf', 'x').file('docProps/thumbnail.jpeg', 'x')
    expect(Object.keys(new PizZip(makeSafeTemplate(bytesOf(zip))).files)).not.toContain('word/fonts/font1.odttf')
  })
})

describe('the tags of an uploaded template', () => {
  it.each([
    ['an unknown tag', (xml: string) => xml.replace('{文号}', '{文号}{发文日期}'), '不认识的标记“{发文日期}”'],
    ['without the number', (xml: string) => xml.replace('{文号}', ''), '缺少标记“{文号}”'],
    ['without the text', (xml: string) => xml.replace(/\{#正文\}|\{\/正文\}|\{段\}/g, ''), '缺少标记“{正文}”'],
    ['a list that is not closed', (xml: string) => xml.replace('{/正文}', ''), '标记“正文”没有写对'],
    ['a bracket that is not closed', (xml: string) => xml.replace('{标题}', '{标题'), '没有写对'],
    [
      'a tag where it is hidden',
      (xml: string) => xml.replace(/<w:rPr>((?:(?!<w:rPr>).)*\{文号\})/s, '<w:rPr><w:vanish/>$1'),
      '“{文号}”的内容没有印出来',
    ],
  ])('%s is refused with the names of tag and letter', (_, change, words) => {
    const told = listTemplateProblems('supplement', makeSafeTemplate(changed(change)))
    expect(told.join()).toContain(words)
    expect(told.join()).toContain('《政府信息公开申请补正告知书》')
  })

  it('of another letter do not do for a partial disclosure', () => {
    const told = listTemplateProblems('partial-disclosure', makeBuiltInTemplate('disclosure'))
    expect(told.join()).toContain('缺少标记“{分项}”')
  })

  it('may be split by the word processor into several runs', () => {
    const split = (xml: string) => xml.replace('{文号}', '{文</w:t></w:r><w:r><w:t>号}')
    expect(listTemplateProblems('supplement', makeSafeTemplate(changed(split)))).toEqual([])
  })
})
