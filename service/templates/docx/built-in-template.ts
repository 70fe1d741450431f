import PizZip from 'pizzip'
import { findLetter, type LetterCode } from '../../../domain/letters/letters'
import { listRequiredTags, type Tag } from '../../../domain/letters/template-tags'
import { BODY_SIZE, type Look, p, table } from './word-markup'

/** GB/T 9704: 28 characters a line, 22 lines a page. */
const TEXT_WIDTH = 8845
/** So that no name of a line of a form leaves one character for a second line. */
const LABEL_WIDTH = 3080
const RED = 'C00000'
/** Where the letter is signed. */
export const SIGNED = 'signed'
const BODY: Look = { indent: 200 }
const SIGN: Look = { align: 'right', inset: 400 }

/** The template of a letter as it comes with the system, ready to be opened in Word and changed. */
export function builtInTemplate(code: LetterCode): Buffer {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(PACKAGE)) zip.file(name, text)
  zip.file('word/document.xml', documentXml(code))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function documentXml(code: LetterCode): string {
  const has = new Set<Tag>(listRequiredTags(code))
  const parts = [...head(has), ...body(has), ...foot(code), ...slip(has)]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${parts.join('')}${PAGE}</w:body></w:document>`
}

const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>'

function head(has: ReadonlySet<Tag>): string[] {
  return [
    p('{信头}', {
      font: 'title',
      size: 52,
      bold: true,
      colour: RED,
      align: 'center',
      ruled: true,
      after: 240,
      line: 600,
    }),
    p('{标题}', { font: 'title', size: 44, bold: true, align: 'center', before: 240, after: 120, line: 600 }),
    ...(has.has('文号') ? [p('{文号}', { align: 'center', after: 240 })] : [p('', { line: 240 })]),
    ...(has.has('收件人') ? [p('{收件人}：')] : []),
  ]
}

function body(has: ReadonlySet<Tag>): string[] {
  return [
    ...(has.has('栏目') ? [LINES, p('', { line: 160 })] : []),
    ...list(has, '正文', p('{段}', BODY)),
    ...(has.has('分项')
      ? [p('公开和没有提供的内容如下表：', { ...BODY, keepNext: true }), PARTS, p('', { line: 240 })]
      : []),
    ...(has.has('附件') ? [p('{#附件}'), p('附件{序号}：{名称}', BODY), p('{/附件}')] : []),
    ...list(has, '救济', p('{段}', { ...BODY, keepNext: true })),
    ...list(has, '签名', p('{栏目名}：', { before: 80 })),
  ]
}

function list(has: ReadonlySet<Tag>, tag: Tag, inner: string): string[] {
  return has.has(tag) ? [p(`{#${tag}}`), inner, p(`{/${tag}}`)] : []
}

const LINES = table([
  { width: LABEL_WIDTH, cell: '{#栏目}{名称}', bold: true },
  { width: TEXT_WIDTH - LABEL_WIDTH, cell: '{内容}{/栏目}' },
])
const PARTS = table([
  { width: 800, head: '序号', cell: '{#分项}{序号}' },
  { width: 3645, head: '内容', cell: '{内容}' },
  { width: 1400, head: '处理', cell: '{处理}' },
  { width: 3000, head: '依据', cell: '{依据}{/分项}' },
])

function foot(code: LetterCode): string[] {
  const gap = findLetter(code).to === 'file' ? 120 : 280
  return [p('{机关}', { ...SIGN, before: gap, keepNext: true, bookmark: SIGNED }), p('{日期}', SIGN)]
}

function slip(has: ReadonlySet<Tag>): string[] {
  if (!has.has('回执')) return []
  const title: Look = { font: 'title', size: 44, bold: true, align: 'center', after: 360, line: 600 }
  return [
    p('{#回执}'),
    p('{回执标题}', { ...title, newPage: true }),
    p('{/回执}'),
    p('{机关}：'),
    ...list(has, '回执正文', p('{段}', { ...BODY, after: 480 })),
    ...list(has, '回执签名', p('{栏目名}：', { before: 240, indent: 200 })),
  ]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const PACKAGE: Record<string, string> = {
  '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${XML}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong" w:cs="FangSong"/><w:sz w:val="${BODY_SIZE}"/><w:szCs w:val="${BODY_SIZE}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
}
