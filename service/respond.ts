import { MissingCalendar } from '../domain/calendar/calendar'
import { isRefusal, type Refusal } from '../domain/refusal'
import { describeRefusal } from '../domain/words'
import type { Fail, Reply } from '../typings/api'
import { FileMissing } from './files/files-port'
import { bugIn, type Log } from './log'
import { KeyLost, SealBroken } from './sealing/vault'
import { Damaged, Unwritable } from './store/storage-errors'
import { Conflict, Unavailable } from './store/store'

/** What a caller is told instead of data: a code to act on and a sentence to read. */
export class Failure extends Error {
  override name = 'Failure'
  constructor(
    readonly code: string,
    message: string,
    readonly fields?: Record<string, string>,
    /** Seconds until it is worth trying again. */
    readonly retryAfter?: number,
  ) {
    super(message)
  }
}

export const NOT_FOUND = '没有找到。请检查回执编号和查询码，或者这件不归您查看。'
const BY_KIND = [
  {
    kind: Unwritable,
    code: 'unwritable',
    message: '服务器的磁盘满了或者不能写入，这一次没有保存，已填写的内容还在。请告诉管理员，稍后再试一次。',
  },
  {
    kind: Damaged,
    code: 'damaged',
    message: '这项数据已损坏，无法读取。请告诉管理员：用 verify 命令查看是哪一项，再从备份恢复。',
  },
  {
    kind: Conflict,
    code: 'busy',
    message: '现在同时办理的人太多，这一次没有保存，已填写的内容还在。请再试一次。',
  },
  {
    kind: Unavailable,
    code: 'unavailable',
    message: '数据库暂时连不上，不能确定这一次是否已经保存，已填写的内容还在。请稍后再试一次：同一件事不会办两遍。',
  },
  { kind: FileMissing, code: 'file-missing', message: '这个文件不在服务器上了。请告诉管理员从备份恢复。' },
] as const
const BUG = '系统出了问题，您的操作没有完成，已填写的内容没有丢失。请稍后再试。'

/** How a call is named in the log: its action where that is one of ours, with the function before it. */
export type CallLabel = { action: string; request: string }
type Told = CallLabel & { log: Log }

/** The one catcher: refusals and failures become their sentence, a bug one dull sentence. Each call is a line in the log. */
export async function respond<T>({ log, ...label }: Told, work: () => Promise<T | Refusal>): Promise<Reply<T>> {
  const began = performance.now()
  const reply = await replyTo({ log, ...label }, work)
  const ms = Math.round((performance.now() - began) * 10) / 10
  log.write('info', { what: 'call', ...label, code: reply.ok ? 'ok' : reply.code, ms })
  return reply
}

async function replyTo<T>(told: Told, work: () => Promise<T | Refusal>): Promise<Reply<T>> {
  try {
    const data = await work()
    return isRefusal(data) ? failOf(data) : { ok: true, data }
  } catch (error) {
    return failOfError(error) ?? failOfBug(told, error)
  }
}

export function failOf({ code, article, fields, detail }: Refusal): Fail {
  const message = describeRefusal({ code, ...(article && { article }), ...(detail && { detail }) })
  return { ok: false, code, message, ...(article && { article }), ...(fields && { fields }) }
}

/** The answer to what was refused on purpose; null for a bug. */
export function failOfError(error: unknown): Fail | null {
  if (error instanceof Failure) {
    const { code, message, fields, retryAfter } = error
    return { ok: false, code, message, ...(fields && { fields }), ...(retryAfter && { retryAfter }) }
  }
  if (error instanceof MissingCalendar) {
    const message = `尚不能计算：缺${error.year}年的放假安排，请管理员先添加。`
    return { ok: false, code: 'calendar-missing', message }
  }
  if (error instanceof SealBroken) return { ok: false, code: 'sealed', message: sealWords(error) }
  return failOfStorage(error)
}

/** What is said in place of what does not open. */
export function sealWords(error: SealBroken): string {
  return error instanceof KeyLost
    ? `密封这项内容的密钥 ${error.key} 不在，打不开。请管理员把另存的 keys.json 放回数据文件夹。`
    : '这项内容的密封打不开：可能被改动过。请管理员用 verify 命令查看。'
}

/** What is wrong with the disk or the database, each in its sentence. */
function failOfStorage(error: unknown): Fail | null {
  const known = BY_KIND.find(({ kind }) => error instanceof kind)
  return known ? { ok: false, code: known.code, message: known.message } : null
}

function failOfBug({ log, ...label }: Told, error: unknown): Fail {
  log.write('error', { what: 'bug', ...label, ...bugIn(error) })
  return { ok: false, code: 'bug', message: BUG }
}
