import PizZip from 'pizzip'
import { findLetter, type LetterCode } from '../../../domain/letters/letters'
import { listRequiredTags, type Tag } from '../../../domain/letters/template-tags'
import { BODY_SIZE, type ParagraphLook, writeParagraph, writeTable } from './word-markup'

/** GB/T 9704: 28 characters a line, 22 lines a page. */
const TEXT_WIDTH = 8845
/** So that no name of a line of a form leaves one character for a second line. */
const LABEL_WIDTH = 3080
const RED = 'C00000'
/** Where the letter is signed. */
export const SIGNATURE_BOOKMARK = 'signed'
const BODY_LOOK: ParagraphLook = { indent: 200 }
const SIGN_LOOK: ParagraphLook = { align: 'right', inset: 400 }

/** The template of a letter as it comes with the system, ready to be opened in Word and changed. */
export function makeBuiltInTemplate(code: LetterCode): Buffer {
  const zip = new PizZip()
  for (const [name, text] of Object.entries(PACKAGE_PARTS)) zip.file(name, text)
  zip.file('word/document.xml', writeDocument(code))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function writeDocument(code: LetterCode): string {
  const has = new Set<Tag>(listRequiredTags(code))
  const parts = [...writeHead(has), ...writeBody(has), ...writeFoot(code), ...writeSlip(has)]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${parts.join('')}${PAGE_SETUP}</w:body></w:document>`
}

const PAGE_SETUP =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>'

function writeHead(has: ReadonlySet<Tag>): string[] {
  return [
    writeParagraph('{信头}', {
      font: 'title',
      size: 52,
      bold: true,
      colour: RED,
      align: 'center',
      ruled: true,
      after: 240,
      line: 600,
    }),
    writeParagraph('{标题}', {
      font: 'title',
      size: 44,
      bold: true,
      align: 'center',
      before: 240,
      after: 120,
      line: 600,
    }),
    ...(has.has('文号')
      ? [writeParagraph('{文号}', { align: 'center', after: 240 })]
      : [writeParagraph('', { line: 240 })]),
    ...(has.has('收件人') ? [writeParagraph('{收件人}：')] : []),
  ]
}

function writeBody(has: ReadonlySet<Tag>): string[] {
  return [
    ...(has.has('栏目') ? [LINES_TABLE, writeParagraph('', { line: 160 })] : []),
    ...writeList(has, '正文', writeParagraph('{段}', BODY_LOOK)),
    ...(has.has('分项')
      ? [
          writeParagraph('公开和没有提供的内容如下表：', { ...BODY_LOOK, keepNext: true }),
          PARTS_TABLE,
          writeParagraph('', { line: 240 }),
        ]
      : []),
    ...(has.has('附件')
      ? [writeParagraph('{#附件}'), writeParagraph('附件{序号}：{名称}', BODY_LOOK), writeParagraph('{/附件}')]
      : []),
    ...writeList(has, '救济', writeParagraph('{段}', { ...BODY_LOOK, keepNext: true })),
    ...writeList(has, '签名', writeParagraph('{栏目名}：', { before: 80 })),
  ]
}

function writeList(has: ReadonlySet<Tag>, tag: Tag, inner: string): string[] {
  return has.has(tag) ? [writeParagraph(`{#${tag}}`), inner, writeParagraph(`{/${tag}}`)] : []
}

const LINES_TABLE = writeTable([
  { width: LABEL_WIDTH, cell: '{#栏目}{名称}', bold: true },
  { width: TEXT_WIDTH - LABEL_WIDTH, cell: '{内容}{/栏目}' },
])
const PARTS_TABLE = writeTable([
  { width: 800, head: '序号', cell: '{#分项}{序号}' },
  { width: 3645, head: '内容', cell: '{内容}' },
  { width: 1400, head: '处理', cell: '{处理}' },
  { width: 3000, head: '依据', cell: '{依据}{/分项}' },
])

function writeFoot(code: LetterCode): string[] {
  const gap = findLetter(code).to === 'file' ? 120 : 280
  return [
    writeParagraph('{机关}', { ...SIGN_LOOK, before: gap, keepNext: true, bookmark: SIGNATURE_BOOKMARK }),
    writeParagraph('{日期}', SIGN_LOOK),
  ]
}

function writeSlip(has: ReadonlySet<Tag>): string[] {
  if (!has.has('回执')) return []
  const title: ParagraphLook = { font: 'title', size: 44, bold: true, align: 'center', after: 360, line: 600 }
  return [
    writeParagraph('{#回执}'),
    writeParagraph('{回执标题}', { ...title, newPage: true }),
    writeParagraph('{/回执}'),
    writeParagraph('{机关}：'),
    ...writeList(has, '回执正文', writeParagraph('{段}', { ...BODY_LOOK, after: 480 })),
    ...writeList(has, '回执签名', writeParagraph('{栏目名}：', { before: 240, indent: 200 })),
  ]
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

const PACKAGE_PARTS: Record<string, string> = {
  '[Content_Types].xml': `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
  '_rels/.rels': `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
  'word/styles.xml': `${XML_HEAD}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="FangSong" w:hAnsi="FangSong" w:eastAsia="FangSong" w:cs="FangSong"/><w:sz w:val="${BODY_SIZE}"/><w:szCs w:val="${BODY_SIZE}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
}
