import { parseArgs } from 'node:util'
import { computeItemsFee, computePagesFee } from '../../domain/fee/fee'
import { type CommandIO, describeUsage, EXIT_UNUSABLE } from '../gongkai'

const MAX_COUNT = 1_000_000_000

export async function runCommand(args: string[], io: CommandIO): Promise<number> {
  const yuan = computeFee(args)
  if (typeof yuan === 'string') {
    io.err(`${yuan}\n${describeUsage('fee')}`)
    return EXIT_UNUSABLE
  }
  io.out(`${JSON.stringify({ yuan })}\n`)
  return 0
}

/** The fee in yuan, or a sentence that says what is wrong with the arguments. */
function computeFee(args: string[]): number | string {
  const flags = readFlags(args)
  if (!flags) return '参数不正确。'
  const { items, pages } = flags
  if ((items === undefined) === (pages === undefined)) return '--items 与 --pages 须有且只有一个。'
  const count = readCount(items ?? pages ?? '')
  if (count === null) return '件数或页数应当是不为负的整数。'
  return items === undefined ? computePagesFee(count) : computeItemsFee(count)
}

function readFlags(args: string[]) {
  try {
    return parseArgs({ args, options: { items: { type: 'string' }, pages: { type: 'string' } } }).values
  } catch {
    return null
  }
}

function readCount(text: string): number | null {
  return /^\d+$/.test(text) && Number(text) <= MAX_COUNT ? Number(text) : null
}
