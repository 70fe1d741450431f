import fc from 'fast-check'
import { isRefusal } from '../../../domain/refusal'
import { layOutTables } from '../../../domain/report/lay-out-report'
import { renderHtml } from '../../../domain/report/render/html'
import { renderJson } from '../../../domain/report/render/json'
import { checkReportText } from '../../../service/report/check-report'
import { failOf } from '../../../service/respond'
import { soundReport } from '../../domain/report/sample'
import { type Opened, target } from '../target'
import { checkReply } from '../verdict'
import { FILES, PIECES } from './pieces'

const REPORT = soundReport({})
const rows = layOutTables(REPORT.tables).map((one) =>
  Array.from({ length: one.rows }, (_, at) => one.cells.filter((each) => each.row === at + 1).map(({ text }) => text)),
)
const TITLE = '青石街道办事处2025年政府信息公开工作年度报告\n一、总体情况\n'
export const SOUND: Record<string, string> = {
  html: renderHtml(REPORT, { demo: true }),
  json: renderJson(REPORT),
  text:
    TITLE +
    rows
      .flat()
      .map((cells) => cells.join('\t'))
      .join('\n'),
  markdown:
    TITLE + rows.map((table) => table.map((cells) => `| ${cells.join(' | ')} |`).join('\n|---|---|\n')).join('\n\n'),
  nothing: '',
  page: '<!doctype html><html><body>',
}

/** Times a piece stands in a row; the thousands seldom, for they are what takes time. */
const times = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(1, 2, 3) },
  { weight: 12, arbitrary: fc.constantFrom(40, 200) },
  { weight: 1, arbitrary: fc.constantFrom(5_000, 50_000, 400_000) },
)
const piece = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)
const edit = fc.record({ at: fc.nat(10_000), cut: fc.oneof(fc.constant(0), fc.nat(400)), piece, times })
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never

export const reportInputs = fc.record({
  base: fc.constantFrom(...Object.keys(SOUND)),
  edits: fc.array(edit, { maxLength: 5 }),
  as: fc.constantFrom('text', 'text', 'utf-8', 'utf-16le', 'utf-16be', 'cut', 'flipped'),
  previous: fc.boolean(),
})
export type ReportInput = typeof reportInputs extends fc.Arbitrary<infer R> ? R : never

const MOST = 1_990_000

export function reportText({ base, edits }: Pick<ReportInput, 'base' | 'edits'>): string {
  return edits.reduce((text, { at, cut, piece, times }: Edit) => {
    const from = Math.floor((at / 10_000) * text.length)
    const more = piece.repeat(Math.min(times, Math.floor(MOST / (piece.length + 1))))
    return `${text.slice(0, from)}${more}${text.slice(from + cut)}`.slice(0, MOST)
  }, SOUND[base] ?? '')
}

/** The same report as the bytes of a file, in the coding that was drawn. */
export function reportBytes(text: string, as: string): Buffer {
  if (as === 'utf-16le') return Buffer.from(`\ufeff${text}`, 'utf16le')
  if (as === 'utf-16be') return Buffer.from(`\ufeff${text}`.slice(0, 1_000_000), 'utf16le').swap16()
  const bytes = Buffer.from(text)
  if (as === 'cut') return bytes.subarray(1, Math.ceil(bytes.length * 0.7))
  // Every seventh byte changed: no longer UTF-8, so it is read as GB18030.
  return as === 'flipped' ? Buffer.from(bytes.map((byte, at) => (at % 7 === 0 ? byte ^ 0xa5 : byte))) : bytes
}

/** What is pasted into the check of a report, or dropped there as a file. */
export async function openReports(): Promise<Opened> {
  const ask = async (input: ReportInput) => {
    const text = reportText(input)
    const sent = input.as === 'text' ? { text } : { base64: reportBytes(text, input.as).toString('base64') }
    await check({ name: 'a', ...sent, ...(input.previous && { previousText: SOUND.text ?? '' }) })
    return 1
  }
  const askFile = async ({ start, bytes, times }: { start: number; bytes: Uint8Array; times: number }) => {
    const more = Buffer.concat(Array.from({ length: Math.min(times, 20_000) }, () => Buffer.from(bytes)))
    await check({ base64: Buffer.concat([FILES[start % FILES.length] ?? Buffer.alloc(0), more]).toString('base64') })
    return 1
  }
  const files = fc.record({ start: fc.nat(FILES.length - 1), bytes: fc.uint8Array({ maxLength: 60 }), times })
  return {
    targets: [
      target({ name: 'reports', weight: 5, inputs: reportInputs, ask }),
      target({ name: 'files that are no report', weight: 1, inputs: files, ask: askFile }),
    ],
    close: async () => {},
  }
}

async function check(input: Parameters<typeof checkReportText>[0]): Promise<void> {
  const answered = checkReportText(input)
  checkReply(isRefusal(answered) ? failOf(answered) : { ok: true, data: answered })
}
