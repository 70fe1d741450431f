/** Pieces of WordprocessingML, as far as letters need them. Measures are in twentieths of a point, sizes in halves. */

export type ParagraphLook = {
  align?: 'left' | 'center' | 'right'
  font?: keyof typeof FONTS
  size?: number
  bold?: boolean
  colour?: string
  /** First line, in hundredths of a character. */
  indent?: number
  /** Lines after the first, in hundredths of a character. */
  hanging?: number
  /** From the right, in hundredths of a character. */
  inset?: number
  before?: number
  after?: number
  line?: number
  /** A red line below, 4 mm from the text, as under the number of a letter. */
  ruled?: boolean
  keepNext?: boolean
  newPage?: boolean
  bookmark?: string
}

/** GB/T 9704: 小标宋 for letterhead and title, 仿宋 for the text; what a computer without them takes stands in the font table. */
const FONTS = { body: '仿宋_GB2312', title: '方正小标宋简体', kai: '楷体_GB2312', page: '宋体' }
/** In this order, where the font itself is not at hand. */
export const FONT_FALLBACKS: Record<string, readonly string[]> = {
  [FONTS.title]: [
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    '华文中宋',
    'STZhongsong',
    '宋体',
    'SimSun',
    'Noto Serif CJK SC',
  ],
  [FONTS.body]: ['仿宋', 'FangSong', '华文仿宋', 'STFangsong', 'Noto Serif CJK SC'],
  [FONTS.kai]: ['楷体', 'KaiTi', '华文楷体', 'STKaiti', 'Noto Serif CJK SC'],
  [FONTS.page]: ['SimSun', 'STSong', 'Noto Serif CJK SC'],
}

/** 三号. */
export const BODY_SIZE = 32
/** 28 points, 22 lines a page. */
const LINE_HEIGHT = 560

export function writeParagraph(text: string, look: ParagraphLook = {}): string {
  const mark = look.bookmark ? `<w:bookmarkStart w:id="1" w:name="${look.bookmark}"/><w:bookmarkEnd w:id="1"/>` : ''
  return `<w:p><w:pPr>${writeLook(look)}</w:pPr>${mark}${text === '' ? '' : writeRun(text, look)}</w:p>`
}

const PARAGRAPH = '<w:p><w:pPr>'
const KEPT = '<w:keepNext/>'

/**
 * What stands before the bookmark stays on its page: no signature is alone on a page, nor with its enclosures only
 * (GB/T 9704). The first paragraph before it that is not kept yet is kept.
 */
export function keepWithBookmark(bookmark: string, xml: string): string {
  const signed = xml.lastIndexOf('<w:p>', xml.indexOf(`w:name="${bookmark}"`))
  let end = signed
  while (end >= 0) {
    const start = xml.lastIndexOf(PARAGRAPH, end - 1)
    if (start < 0) return xml
    if (!xml.startsWith(KEPT, start + PARAGRAPH.length)) {
      const at = start + PARAGRAPH.length
      return `${xml.slice(0, at)}${KEPT}${xml.slice(at)}`
    }
    end = start
  }
  return xml
}

function writeLook(look: ParagraphLook): string {
  const { align = 'left', indent = 0, hanging = 0, inset = 0, before = 0, after = 0, line = LINE_HEIGHT } = look
  const rule = '<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="C00000"/></w:pBdr>'
  return [
    look.keepNext ? '<w:keepNext/>' : '',
    look.newPage ? '<w:pageBreakBefore/>' : '',
    look.ruled ? rule : '',
    `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="${look.size && look.size > 40 ? 'atLeast' : 'exact'}"/>`,
    indent || inset || hanging ? writeIndentation({ indent, hanging, inset }) : '',
    `<w:jc w:val="${align}"/>`,
  ].join('')
}

/** Word goes by the characters, other programs by the measure. */
function writeIndentation({
  indent: first,
  hanging,
  inset: right,
}: {
  indent: number
  hanging: number
  inset: number
}) {
  const measure = (characters: number) => (characters * BODY_SIZE) / 10
  if (hanging > first) {
    const back = hanging - first
    return `<w:ind w:leftChars="${hanging}" w:left="${measure(hanging)}" w:hangingChars="${back}" w:hanging="${measure(back)}"/>`
  }
  return `<w:ind w:rightChars="${right}" w:right="${measure(right)}" w:firstLineChars="${first}" w:firstLine="${measure(first)}"/>`
}

function writeRun(text: string, { font = 'body', size = BODY_SIZE, bold, colour }: ParagraphLook): string {
  const name = FONTS[font]
  return [
    `<w:r><w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}" w:hint="eastAsia"/>`,
    bold ? '<w:b/>' : '',
    colour ? `<w:color w:val="${colour}"/>` : '',
    `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`,
  ].join('')
}

export type TableColumn = { width: number; head?: string; cell: string; bold?: boolean }

/** A table with one row of tags, which is repeated for each entry, under its heads where there are any. */
export function writeTable(columns: readonly TableColumn[]): string {
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const heads = columns.some(({ head }) => head)
    ? `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map(({ width, head = '' }) => writeCell(width, head, { align: 'center', bold: true })).join('')}</w:tr>`
    : ''
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`,
    `<w:tblGrid>${columns.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    heads,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns.map(({ width, cell: text, bold }) => writeCell(width, text, bold ? { bold } : {})).join('')}</w:tr>`,
    '</w:tbl>',
  ].join('')
}

function writeCell(width: number, text: string, look: ParagraphLook): string {
  const margins = '<w:tcMar><w:top w:w="80" w:type="dxa"/><w:bottom w:w="80" w:type="dxa"/></w:tcMar>'
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${margins}<w:vAlign w:val="center"/></w:tcPr>${writeParagraph(text, { size: 28, line: 440, ...look })}</w:tc>`
}
