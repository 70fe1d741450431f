import { MissingCalendar } from '../../domain/calendar'
import { refusalWords } from '../../domain/labels'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { Fail, Reply } from '../../typings/api'
import { bugIn } from './log'
import { log } from './services'

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
const BUG = '系统出了问题，您的操作没有完成，已填写的内容没有丢失。请稍后再试。'

/** `action`: one that is known, with its function before it, for the log; what was asked otherwise is not told. */
export type Asked = { action: string; request: string }

/** The one catcher: refusals and failures become their sentence, a bug one dull sentence. Each call is a line in the log. */
export async function respond<T>(asked: Asked, work: () => Promise<T | Refusal>): Promise<Reply<T>> {
  const began = performance.now()
  const reply = await answered(asked, work)
  const ms = Math.round((performance.now() - began) * 10) / 10
  log().write('info', { what: 'call', ...asked, code: reply.ok ? 'ok' : reply.code, ms })
  return reply
}

async function answered<T>(asked: Asked, work: () => Promise<T | Refusal>): Promise<Reply<T>> {
  try {
    const data = await work()
    return isRefusal(data) ? failOf(data) : { ok: true, data }
  } catch (error) {
    return told(error) ?? bug(asked, error)
  }
}

export function failOf({ code, article, fields, detail }: Refusal): Fail {
  const message = refusalWords({ code, ...(article && { article }), ...(detail && { detail }) })
  return { ok: false, code, message, ...(article && { article }), ...(fields && { fields }) }
}

/** The answer to what was refused on purpose; null for a bug. */
export function told(error: unknown): Fail | null {
  if (error instanceof Failure) {
    const { code, message, fields, retryAfter } = error
    return { ok: false, code, message, ...(fields && { fields }), ...(retryAfter && { retryAfter }) }
  }
  if (error instanceof MissingCalendar) {
    const message = `尚不能计算：缺${error.year}年的放假安排，请管理员先添加。`
    return { ok: false, code: 'calendar-missing', message }
  }
  return null
}

function bug(asked: Asked, error: unknown): Fail {
  log().write('error', { what: 'bug', ...asked, ...bugIn(error) })
  return { ok: false, code: 'bug', message: BUG }
}
