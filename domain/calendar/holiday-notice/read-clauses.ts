import type { Day } from '../../day'
import { readDays } from './read-days'

/** What one festival's clause says. `problems` are whole sentences for the reader. */
export type FestivalClause = { festival: string; off: Day[]; work: Day[]; problems: string[] }

const FESTIVAL = '(?:元旦|春节|清明节?|(?:国际)?劳动节|端午节?|中秋节?|国庆节?)'
/** Festival names followed by a colon are a heading. Without a colon the whole run of names is skipped, so that matching stays linear. */
const HEAD = new RegExp(`((?:${FESTIVAL}[、和]?)+)(:?)`, 'g')
/** Notes in brackets. They are never nested, and a bracket that does not close is no note. */
const NOTES = /\([^()]*\)/g
/** What follows the last clause: advice, and the signature with its own date. */
const TAIL = /节假日期间|国务院办公厅\d{4}年\d|\(此件|来源:/
/** Advice, not arrangement: the day named in it is a working day. */
const ADVICE = /^(鼓励|提倡|各单位可)/

/** The festivals' clauses of a notice, in their order. `text` is one line, in half-width characters, without spaces. */
export function readClauses(text: string, year: number): FestivalClause[] {
  const heads = [...text.matchAll(HEAD)].filter(([, , colon]) => colon)
  return heads.map((head, i) => {
    const body = text.slice(head.index + head[0].length, heads[i + 1]?.index).split(TAIL)[0] ?? ''
    return readClause(head[1] ?? '', body, year)
  })
}

function readClause(festival: string, body: string, year: number): FestivalClause {
  const clause: FestivalClause = { festival, off: [], work: [], problems: [] }
  const sentences = body
    .replace(NOTES, (note) => note.replace(/[,。;]/g, '、'))
    .split(/[。;]/)
    .filter((sentence) => !ADVICE.test(sentence))
  for (const piece of sentences.flatMap((sentence) => sentence.split(','))) readPiece(piece, clause, year)
  if (clause.off.length === 0) clause.problems.push(`“${festival}”没有读出放假的日期。`)
  return { ...clause, problems: [...clause.problems, ...checkDayCount(clause, sentences.join())] }
}

/** A piece names days and says one thing of them; a piece with days and without a known verb is reported as a problem. */
function readPiece(piece: string, clause: FestivalClause, year: number): void {
  if (!/\d日/.test(piece.replace(NOTES, ''))) return
  const { days, problems } = readDays(piece, { year, newYear: clause.festival.includes('元旦') })
  clause.problems.push(...problems)
  const isWork = piece.includes('上班')
  const isOff = /放假|补休|调休/.test(piece)
  if (isWork === isOff) clause.problems.push(`没有读懂“${clause.festival}”中的“${piece}”。`)
  else if (isWork) clause.work.push(...days)
  else clause.off.push(...days)
}

function checkDayCount({ festival, off }: FestivalClause, body: string): string[] {
  const said = /(?:共|放假)(\d+)天/.exec(body)?.[1]
  if (!said || Number(said) === off.length) return []
  return [`“${festival}”写放假${said}天，按日期数是${off.length}天。`]
}
