import { formatDay } from '../../domain/day'
import type { Letter } from '../../domain/letters/letter'
import { drawTable } from './draw-table'
import { BODY, FIELD, type Sheet } from './sheet'

const TWO_CHARACTERS = BODY * 2

/** A letter on a page of its own, as it left the office. */
export function drawLetter(sheet: Sheet, letter: Letter): void {
  if (sheet.y() < FIELD.top - 60) sheet.newPage()
  const isForm = letter.lines.length > 0
  if (!isForm) sheet.write(letter.officeName, { size: 18, ink: 'red', align: 'center', after: 4 })
  if (letter.number) sheet.write(letter.number, { align: 'center', after: 4 })
  sheet.write(letter.title, { size: 14, align: 'center' })
  sheet.down(8)
  if (letter.addressee) sheet.write(`${letter.addressee}：`)
  drawParagraphs(sheet, letter.paragraphs)
  if (letter.parts.length > 0) drawParts(sheet, letter)
  if (letter.lines.length > 0) {
    sheet.down(6)
    drawLines(sheet, letter.lines)
  }
  if (letter.remedy) drawParagraphs(sheet, letter.remedy.split('\n'))
  if (letter.given.length > 0) sheet.write(`附件：${letter.given.join('；')}`, { first: TWO_CHARACTERS })
  for (const sign of letter.signs) sheet.write(`${sign}：`, { first: TWO_CHARACTERS })
  sheet.down(12)
  sheet.write(letter.officeName, { align: 'right' })
  if (letter.issuedOn) sheet.write(formatDay(letter.issuedOn), { align: 'right' })
  if (letter.slip) drawSlip(sheet, letter.slip)
  sheet.down(16)
}

function drawParagraphs(sheet: Sheet, texts: readonly string[]): void {
  for (const text of texts) sheet.write(text, { first: TWO_CHARACTERS })
}

const PARTS = [0.4, 0.2, 0.4]

function drawParts(sheet: Sheet, { parts }: Letter): void {
  const rows = parts.map(({ content, treatment, basis }) => [content, treatment, basis])
  sheet.down(6)
  drawTable(sheet, { shares: PARTS, head: ['内容', '处理', '依据和理由'], rows })
}

export const LABELLED = [0.26, 0.74]

export function drawLines(sheet: Sheet, lines: readonly { label: string; value: string }[]): void {
  drawTable(sheet, { shares: LABELLED, head: null, rows: lines.map(({ label, value }) => [label, value]) })
}

function drawSlip(sheet: Sheet, { title, paragraphs: texts, signs }: NonNullable<Letter['slip']>): void {
  sheet.down(12)
  sheet.write('- - - - - - - - - - - - - - - - - - - - - - - -', { align: 'center', ink: 'quiet' })
  sheet.write(title, { size: 13, align: 'center' })
  drawParagraphs(sheet, texts)
  for (const sign of signs) sheet.write(`${sign}：`, { first: TWO_CHARACTERS })
}
