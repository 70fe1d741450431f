import { type PublishedBlock, splitBlocks, splitCells } from '../../domain/report/reading/blocks'
import { isMarkdown } from '../../domain/report/reading/markdown'
import { type ReportReading, readReport } from '../../domain/report/reading/read-report'
import { readReportJson } from '../../domain/report/reading/read-report-json'
import { blocksOfHtml } from './read-html'
import { HostileHtml } from './refuse-hostile-html'

/** A file that cannot be read as a report at all. `message` is a sentence for the person who chose it. */
export class UnreadableReport extends Error {
  override name = 'UnreadableReport'
}

/** Longest report read, in bytes or characters. */
const MAX_LENGTH = 8 * 1024 * 1024
/** What is read of a page or text: the longest published reports have a tenth of it. */
const MAX_TEXT = 300_000
const MAX_CELLS = 30_000

const TOO_MUCH = '文字或者单元格太多，不像一份年度报告'
const AS_TEXT = '请打开它，全选复制正文（连同三张表），粘贴到文本框'
/** Kinds of file known by their first bytes (hexadecimal), with what to do instead. */
const KNOWN_BYTES: [string, string][] = [
  ['504b0304', `这是 Word 或压缩文件，暂时不能直接读取：${AS_TEXT}`],
  ['d0cf11e0', `这是旧版 Word 文件，暂时不能直接读取：${AS_TEXT}`],
  ['25504446', `这是 PDF 文件，暂时不能直接读取：请使用网页版的年度报告，或复制文字后粘贴到文本框`],
]

/** UTF-8 with or without a mark, UTF-16 with one, else GB18030, which older government pages still use. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function textOf(content: string | Uint8Array): string {
  if (content.length > MAX_LENGTH) throw new UnreadableReport('文件超过 8 MB，不像一份年度报告')
  if (typeof content === 'string') return content
  const start = Buffer.from(content.subarray(0, 4)).toString('hex')
  const known = KNOWN_BYTES.find(([bytes]) => bytes === start)
  if (known) throw new UnreadableReport(known[1])
  return decodeText(content)
}

const looksLikeHtml = (text: string) =>
  /<(!doctype|html|head|body|main|article|section|table|tr|td|div|pre|p|br|h[1-6]|span)\b/i.test(text)

/**
 * Reads a published report: HTML, our own JSON or text, told apart by the content itself.
 * Throws UnreadableReport; a report without its tables is no error but a reading with `missing`.
 */
export function readReportFile(name: string, content: string | Uint8Array): ReportReading {
  const text = textOf(content).replace(/^\ufeff/, '')
  if (text.trim() === '') throw new UnreadableReport('内容是空的')
  if (/^\s*\{/.test(text)) return readReportJson(parseJson(name, text))
  return readReport(
    requireFewCells(looksLikeHtml(text) && !isMarkdown(text) ? blocksIn(text) : splitBlocks(requireShortText(text))),
  )
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new UnreadableReport(`${name || '内容'}以“{”开头，但不是完整的 JSON`)
  }
}

function requireShortText(text: string): string {
  if (text.length > MAX_TEXT) throw new UnreadableReport(TOO_MUCH)
  return text
}

/** The blocks themselves if their text and cells are not far more than any report has. */
function requireFewCells(blocks: PublishedBlock[]): PublishedBlock[] {
  let [characters, cells] = [0, 0]
  for (const block of blocks) {
    const found = block.kind === 'line' ? [block.text] : block.rows.flat()
    characters += found.reduce((sum, text) => sum + text.length, 0)
    if (characters > MAX_TEXT) throw new UnreadableReport(TOO_MUCH)
    cells += block.kind === 'line' ? splitCells(block.text).length : found.length
    if (cells > MAX_CELLS) throw new UnreadableReport(TOO_MUCH)
  }
  return blocks
}

function blocksIn(html: string): PublishedBlock[] {
  try {
    return blocksOfHtml(html)
  } catch (error) {
    if (error instanceof HostileHtml) throw new UnreadableReport('网页过长或嵌套过深，不像一份年度报告')
    throw error
  }
}
