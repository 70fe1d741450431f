import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isSound } from '../../domain/report/check-report'
import type { ReportReading } from '../../domain/report/reading/read-report'
import { problemsOf, whyNotPrevious } from '../../service/report/check-report'
import { readReportFile, UnreadableReport } from '../../service/report/read-report-file'

type ReportIO = { cwd: string; out(text: string): void; err(text: string): void }

const USAGE = '用法：gongkai report check FILE [--previous FILE]\n'

/** Reads and checks a published report. Exit code 0: every relation holds, 1: some do not, 2: the input cannot be used. */
export async function runCommand(args: string[], io: ReportIO): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    io.err(USAGE)
    return 2
  }
  try {
    const reading = await readArgumentFile(asked.file, io)
    const previous = asked.previous === undefined ? null : await readArgumentFile(asked.previous, io)
    return printCheck(reading, previous, io)
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

function readArguments(args: string[]): { file: string; previous: string | undefined } | null {
  try {
    const options = { previous: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [verb, file, ...more] = positionals
    return verb === 'check' && file && more.length === 0 ? { file, previous: values.previous } : null
  } catch {
    return null
  }
}

async function readArgumentFile(file: string, { cwd }: ReportIO): Promise<ReportReading> {
  const bytes = await readFile(resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableReport(`无法读取文件 ${file}（${error.code}）`)
  })
  try {
    return readReportFile(basename(file), bytes)
  } catch (error) {
    if (error instanceof UnreadableReport) error.message = `${file}：${error.message}`
    throw error
  }
}

function printCheck(reading: ReportReading, previous: ReportReading | null, io: ReportIO): number {
  const { year, office, tables, missing } = reading
  if (!tables) throw new UnreadableReport(`没有找到表${missing.join('、表')}`)
  const reason = previous && whyNotPrevious(reading, previous)
  if (reason) throw new UnreadableReport(reason)
  const problems = problemsOf(reading, previous)
  const ok = isSound(problems)
  io.out(`${JSON.stringify({ ok, year, office, problems, tables })}\n`)
  return ok ? 0 : 1
}
