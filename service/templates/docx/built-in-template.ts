import PizZip from 'pizzip'
import { findLetter, type LetterCode } from '../../../domain/letters/letters'
import { listRequiredTags, type Tag } from '../../../domain/letters/template-tags'
import { BODY_SIZE, FONT_FALLBACKS, type ParagraphLook, writeParagraph, writeTable } from './word-markup'

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
  const parts = [...writeHead(code, has), ...writeBody(has), ...writeFoot(code), ...writeSlip(has)]
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="${WORD}" xmlns:r="${RELATIONSHIPS}"><w:body>${parts.join('')}${PAGE_SETUP}</w:body></w:document>`
}

/** GB/T 9704: the text is 156 by 225 mm; the number of the page stands 7 mm below it, on the outer side. */
const PAGE_SETUP =
  '<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1190" w:gutter="0"/></w:sectPr>'

/** GB/T 9704: the number stands between the letterhead and the red line, the title below it. A form that stays has no head. */
function writeHead(code: LetterCode, has: ReadonlySet<Tag>): string[] {
  const isForm = findLetter(code).to === 'file'
  const title: ParagraphLook = { font: 'title', size: 44, align: 'center', after: 280, line: 640 }
  return [
    ...(isForm ? [] : writeLetterhead(has)),
    writeParagraph('{标题}', { ...title, before: isForm ? 0 : 400 }),
    ...(has.has('收件人') ? [writeParagraph('{收件人}：')] : []),
  ]
}

function writeLetterhead(has: ReadonlySet<Tag>): string[] {
  const head: ParagraphLook = { font: 'title', size: 56, colour: RED, align: 'center', line: 680 }
  return [
    writeParagraph('{信头}', has.has('文号') ? head : { ...head, ruled: true }),
    ...(has.has('文号') ? [writeParagraph('{文号}', { align: 'center', before: 240, ruled: true })] : []),
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
    ...writeList(has, '救济', writeParagraph('{段}', BODY_LOOK)),
    ...writeList(has, '附件', writeParagraph('{附件序}{名称}', { indent: 200, hanging: 600, keepNext: true })),
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
  const title: ParagraphLook = { font: 'title', size: 44, align: 'center', after: 280, line: 640 }
  return [
    writeParagraph('{#回执}'),
    writeParagraph('{回执标题}', { ...title, newPage: true }),
    writeParagraph('{/回执}'),
    writeParagraph('{机关}：'),
    ...writeList(has, '回执正文', writeParagraph('{段}', { ...BODY_LOOK, after: 360 })),
    ...writeList(has, '回执签名', writeParagraph('{栏目名}：', { before: 240, indent: 200 })),
  ]
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELATIONSHIPS = `${SCHEMAS}/officeDocument/2006/relationships`
const WORD = `${SCHEMAS}/wordprocessingml/2006/main`
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** The parts beside the text, in the order of their ids: rId1, rId2, … */
const BESIDE = [
  ['styles', 'styles'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['footer', 'footer1'],
  ['footer', 'footer2'],
] as const

/** — 1 —, in 四号. */
function writePageNumber(align: 'left' | 'right'): string {
  const look = '<w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/><w:sz w:val="28"/></w:rPr>'
  const run = (inner: string) => `<w:r>${look}${inner}</w:r>`
  const field = `<w:fldSimple w:instr=" PAGE ">${run('<w:t>1</w:t>')}</w:fldSimple>`
  const text = (words: string) => run(`<w:t xml:space="preserve">${words}</w:t>`)
  const inset =
    align === 'right' ? '<w:ind w:rightChars="100" w:right="320"/>' : '<w:ind w:leftChars="100" w:left="320"/>'
  return `${XML_HEAD}<w:ftr xmlns:w="${WORD}"><w:p><w:pPr>${inset}<w:jc w:val="${align}"/></w:pPr>${text('— ')}${field}${text(' —')}</w:p></w:ftr>`
}

function writeFontTable(): string {
  const fonts = Object.entries(FONT_FALLBACKS).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  return `${XML_HEAD}<w:fonts xmlns:w="${WORD}">${fonts.join('')}</w:fonts>`
}

function listParts(): string {
  return BESIDE.map(
    ([kind, name]) => `<Override PartName="/word/${name}.xml" ContentType="${CONTENT}.${kind}+xml"/>`,
  ).join('')
}

function listRelations(): string {
  return BESIDE.map(
    ([kind, name], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONSHIPS}/${kind}" Target="${name}.xml"/>`,
  ).join('')
}

const BODY_FONT = '仿宋_GB2312'

const PACKAGE_PARTS: Record<string, string> = {
  '[Content_Types].xml': `${XML_HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${CONTENT}.document.main+xml"/>${listParts()}</Types>`,
  '_rels/.rels': `${XML_HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${XML_HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${listRelations()}</Relationships>`,
  'word/settings.xml': `${XML_HEAD}<w:settings xmlns:w="${WORD}"><w:evenAndOddHeaders/></w:settings>`,
  'word/fontTable.xml': writeFontTable(),
  'word/footer1.xml': writePageNumber('right'),
  'word/footer2.xml': writePageNumber('left'),
  'word/styles.xml': `${XML_HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${BODY_FONT}" w:hAnsi="${BODY_FONT}" w:eastAsia="${BODY_FONT}" w:cs="${BODY_FONT}"/><w:sz w:val="${BODY_SIZE}"/><w:szCs w:val="${BODY_SIZE}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:widowControl/></w:pPr></w:style></w:styles>`,
}
