/** Whose report it is and of which year, as the title says. */
export type ReportTitle = { office: string | null; year: number | null }

const DIGITS: Record<string, string> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((character, digit) => [character, String(digit)]),
)
/** A year before a month is the day of publishing, not the year reported on. */
const YEAR =
  /(2\s*0\s*\d\s*\d|二[〇○零OＯ0][〇○零OＯ0一二三四五六七八九]{2})\s*年(?!\s*[\d一二三四五六七八九十]+\s*月)度?/
const TITLE = /政府信息公开.*(报告|年报)/
/** A title is at most so long, and may be broken over so many lines. */
const TITLE_LENGTH = 80
const TITLE_LINES = 3

/** Of a paragraph its beginning will do. */
const MAX_LINE_LENGTH = 500
const normalizeLine = (line: string) =>
  line
    .slice(0, MAX_LINE_LENGTH)
    .normalize('NFKC')
    .replace(/[\s\p{C}《》"“”*#]/gu, '')

function findYear(text: string): number | null {
  const digits = YEAR.exec(text)?.[1]?.replace(/[○零OＯ]/g, '〇')
  return digits ? Number([...digits].map((one) => DIGITS[one] ?? one).join('')) : null
}

/** '卫滨区中同街街道办事处2023年政府信息公开工作年度报告' → the office and 2023; the year may also stand first or late. */
export function readTitle(lines: readonly string[]): ReportTitle {
  const head = lines.slice(0, countHeadLines(lines)).map(normalizeLine)
  const title = findTitle(head)
  if (!title) return { office: null, year: head.map(findYear).find((year) => year !== null) ?? null }
  const year = findYear(title.text)
  const office = findOffice(title.text) ?? head.slice(0, title.at).findLast(isOfficeName) ?? null
  return { office, year: year ?? head.map(findYear).find((one) => one !== null) ?? null }
}

/** The title stands before the first section; a page without sections has it among its first lines. */
function countHeadLines(lines: readonly string[]): number {
  const first = lines.findIndex((line) => /^一[、.]?总体情况/.test(normalizeLine(line)))
  return first < 0 ? 60 : first + 3
}

/** The shortest stretch of lines that reads as a title, so that no menu or heading beside it gets into it. */
function findTitle(head: readonly string[]): { text: string; at: number } | null {
  const windows = Array.from({ length: TITLE_LINES }, (_, more) =>
    head.map((_, at) => ({ at, text: head.slice(at, at + more + 1).join('') })),
  ).flat()
  const fits = windows.filter(
    ({ text }) =>
      text.length <= TITLE_LENGTH && TITLE.test(text) && !/[。;]|^(根据|按照|本报告|[一二三四五六][、.])/.test(text),
  )
  return fits.find(({ text }) => YEAR.test(text)) ?? fits[0] ?? null
}

function findOffice(title: string): string | null {
  const before = title.slice(0, title.search(/政府信息公开/)).replace(YEAR, '')
  const name = before.replace(/^.*(首页|位置[:：]|[>»])/, '').replace(/^关于|(关于|的|[-_|:：])$/g, '')
  return name.length >= 2 ? name : null
}

const isOfficeName = (line: string) => line.length <= 30 && /(办事处|街道|镇|乡|人民政府|局|委员会|办公室)$/.test(line)
