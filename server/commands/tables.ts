import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { APPLICANT_KINDS } from '../../domain/application/vocabulary'
import { isDay } from '../../domain/day'
import { isLeafCode } from '../../domain/outcome/outcomes'
import { type CountedCase, countTableThreeOfCases } from '../../domain/report/table-three'

type TablesIO = { cwd: string; out(text: string): void; err(text: string): void }

const USAGE = '用法：gongkai tables FILE.jsonl --year YYYY\n'

class BadLine extends Error {
  override name = 'BadLine'
}

/** Counts a file of cases, one JSON object a line, into table three of the annual report. */
export async function runCommand(args: string[], io: TablesIO): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    io.err(USAGE)
    return 2
  }
  try {
    const text = await readFile(resolve(io.cwd, asked.file), 'utf8')
    const table = countTableThreeOfCases(readCases(text), asked.year)
    io.out(`${JSON.stringify(table)}\n`)
    return 0
  } catch (error) {
    io.err(`${explainUnusable(error, asked.file)}\n`)
    return 2
  }
}

function readArguments(args: string[]): { file: string; year: number } | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { year: { type: 'string' } } })
    const [file, ...more] = positionals
    const isYear = /^\d{4}$/.test(values.year ?? '')
    return file && more.length === 0 && isYear ? { file, year: Number(values.year) } : null
  } catch {
    return null
  }
}

function explainUnusable(error: unknown, file: string): string {
  if (error instanceof BadLine) return error.message
  const code: unknown = Reflect.get(Object(error), 'code')
  if (typeof code === 'string') return `无法读取文件 ${file}（${code}）`
  throw error
}

function readCases(text: string): CountedCase[] {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [readCase(line, index + 1)]))
}

function readCase(line: string, number: number): CountedCase {
  const bad = (field: string, reason: string) => new BadLine(`第 ${number} 行 ${field}：${reason}`)
  const fields = parseObject(line)
  if (!fields) throw bad('JSON', '这一行不是一个 JSON 对象')
  const day = (field: 'receivedOn' | 'closedOn') => {
    const value = fields[field] ?? null
    if (value !== null && !isDay(value)) throw bad(field, `${quoteValue(value)}不是存在的日期（YYYY-MM-DD）`)
    return value
  }
  const { id } = fields
  if (typeof id !== 'string' || id === '') throw bad('id', '缺少编号')
  const applicantKind = APPLICANT_KINDS.find((kind) => kind === fields.applicantKind)
  if (!applicantKind) throw bad('applicantKind', `应为 ${APPLICANT_KINDS.join('、')} 之一`)
  const [receivedOn, closedOn, outcome] = [day('receivedOn'), day('closedOn'), fields.outcome ?? null]
  if (outcome !== null && !isLeafCode(outcome)) throw bad('outcome', '不是办理结果的代码（3.1 至 3.6.3）')
  if (outcome === null && closedOn !== null) throw bad('outcome', '有 closedOn 就应有 outcome')
  if (outcome !== null && closedOn === null) throw bad('closedOn', '有 outcome 就应有 closedOn')
  if (receivedOn && closedOn && closedOn < receivedOn) throw bad('closedOn', '早于收到申请之日 receivedOn')
  return { id, applicantKind, receivedOn, closedOn, outcome }
}

/** Anything but a text may be nested too deeply to be printed. */
function quoteValue(value: unknown): string {
  return typeof value === 'string' ? `“${value.slice(0, 40)}”` : ''
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}
