import { isMarkdown, stripMarkdown } from './markdown'

/**
 * A published report in a neutral form: lines of text, and tables as rows of the cells really there.
 * Spans are not expanded: a number that spans three columns is still one number, and the reader goes by labels.
 */
export type PublishedBlock = { kind: 'line'; text: string } | { kind: 'table'; rows: string[][] }

/** Cells of one line: split by tabs, by pipes, or by two spaces and more; one cell where nothing splits it. */
export function splitCells(line: string): string[] {
  if (line.includes('\t')) return line.split('\t').map(trimCell)
  if (PIPE.test(line)) return line.trim().replace(OUTER_PIPES, '').split(PIPE).map(trimCell)
  return line.trim().split(WIDE_GAP).flatMap(splitTrailingNumbers)
}

const PIPE = /[|｜│┃]/
const OUTER_PIPES = /^[|｜│┃]|[|｜│┃]$/g
const WIDE_GAP = /[ \u00a0\u2000-\u200a\u3000]{2,}/
const RULE_LINE = /^[\s|｜│┃:：\-—─━+┼├┤┌┐└┘┬┴=]+$/

const trimCell = (cell: string) => cell.trim()

/** '规章 0 0 1' → '规章', '0', '0', '1': numbers after a label need only one space between them. */
function splitTrailingNumbers(cell: string): string[] {
  const words = cell.trim().split(/\s+/)
  const start = words.findLastIndex((word) => !/^[-+－−]?[\d０-９][\d０-９,，.．]*$/.test(word)) + 1
  if (start === words.length || start === 0) return start === 0 ? words : [cell.trim()]
  return [words.slice(0, start).join(' '), ...words.slice(start)]
}

/** Text as published: lines, and rows where a line holds several cells. Rule lines of drawn tables are dropped. */
export function splitBlocks(text: string): PublishedBlock[] {
  const plain = isMarkdown(text) ? stripMarkdown(text) : text
  const lines = plain.split(/\r\n|[\n\r\u2028\u2029\f\v]/).filter((line) => line.trim() !== '')
  return lines.filter((line) => !isRuleLine(line)).map(readBlock)
}

/** '|---|:---:|' is a rule; a row of blank or dashed cells between pipes is not told from it and is dropped too. */
const isRuleLine = (line: string) => RULE_LINE.test(line) && /[-—─━=]{2}|[┼├┤┌┐└┘┬┴]/.test(line)

function readBlock(line: string): PublishedBlock {
  const cells = splitCells(line)
  // A title may hold one pipe ('… | 某区政府网'), so two cells are still a line; its cells are read all the same.
  const isRow = cells.length > 2 || line.includes('\t')
  // A single text with blank cells beside it may be the title; the cells are read all the same.
  return isRow && cells.filter(Boolean).length > 1 ? { kind: 'table', rows: [cells] } : { kind: 'line', text: line }
}
