import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BUILT_IN_HOLIDAY_NOTICES, makeCalendar } from '../../domain/calendar/calendar'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'
import { answerTimeline, type ClockAnswer } from './timeline/timeline-answer'
import { UnusableLine } from './timeline/timeline-input'

/** `clock FILE.jsonl [--sheet]`: one answer a line; 1 when a line has `refused` or `missingCalendar`. */
export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const asked = readFlags(args)
  if (!asked) {
    io.err(describeUsage('clock'))
    return EXIT_UNUSABLE
  }
  try {
    const lines = listLines(readFileSync(resolve(io.cwd, asked.file), 'utf8'))
    const answers = answerAll(lines, asked.sheet)
    io.out(answers.map((one) => `${JSON.stringify(one)}\n`).join(''))
    return answers.some((one) => one.refused !== null || one.missingCalendar !== null) ? 1 : 0
  } catch (error) {
    io.err(`${asked.file}：${explainError(error)}\n`)
    return EXIT_UNUSABLE
  }
}

type NumberedLine = { number: number; text: string }

function listLines(text: string): NumberedLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ number: i + 1, text: line }))
    .filter((line) => line.text.trim() !== '')
}

function answerAll(lines: NumberedLine[], sheet: boolean): ClockAnswer[] {
  const calendar = makeCalendar(BUILT_IN_HOLIDAY_NOTICES)
  return lines.map(({ number, text }) => {
    try {
      return answerTimeline(text, { calendar, sheet })
    } catch (error) {
      throw error instanceof UnusableLine ? new UnusableLine(`第 ${number} 行 ${error.message}`) : error
    }
  })
}

function explainError(error: unknown): string {
  if (error instanceof UnusableLine) return error.message
  const code: unknown = Reflect.get(Object(error), 'code')
  if (typeof code === 'string') return `文件不能读取（${code}）。`
  throw error
}

function readFlags(args: string[]): { file: string; sheet: boolean } | null {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { sheet: { type: 'boolean' } } })
    const [file, ...others] = positionals
    return file && others.length === 0 ? { file, sheet: values.sheet ?? false } : null
  } catch {
    return null
  }
}
