import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { isSound } from '../../domain/report/check-report'
import type { ReportReading } from '../../domain/report/reading/read-report'
import { problemsOf, whyNotPrevious } from '../../service/report/check-report'
import { readReportFile, UnreadableReport } from '../../service/report/read-report-file'

type Io = { cwd: string; out(text: string): void; err(text: string): void }

const USAGE = '用法：gongkai report check FILE [--previous FILE]\n'

/** Reads and checks a published report (design.md §5): 0 sound, 1 broken relations, 2 unusable input. */
export async function run(args: string[], io: Io): Promise<number> {
  const asked = argumentsOf(args)
  if (!asked) {
    io.err(USAGE)
    return 2
  }
  try {
    const reading = await readFrom(asked.file, io)
    const previous = asked.previous === undefined ? null : await readFrom(asked.previous, io)
    return report(reading, previous, io)
  } catch (error) {
    if (!(error instanceof UnreadableReport)) throw error
    io.err(`${error.message}\n`)
    return 2
  }
}

function argumentsOf(args: string[]): { file: string; previous: string | undefined } | null {
  try {
    const options = { previous: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    const [verb, file, ...more] = positionals
    return verb === 'check' && file && more.length === 0 ? { file, previous: values.previous } : null
  } catch {
    return null
  }
}

async function readFrom(file: string, { cwd }: Io): Promise<ReportReading> {
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

function report(reading: ReportReading, previous: ReportReading | null, io: Io): number {
  const { year, office, tables, missing } = reading
  if (!tables) throw new UnreadableReport(`没有找到表${missing.join('、表')}`)
  const reason = previous && whyNotPrevious(reading, previous)
  if (reason) throw new UnreadableReport(reason)
  const problems = problemsOf(reading, previous)
  const ok = isSound(problems)
  io.out(`${JSON.stringify({ ok, year, office, problems, tables })}\n`)
  return ok ? 0 : 1
}
