import { MissingCalendar } from '../../domain/calendar'
import { refusalWords } from '../../domain/labels'
import { isRefusal, type Refusal } from '../../domain/refusal'
import type { Fail, Reply } from '../../typings/api'

/** What a caller is told instead of data: a code to act on and a sentence to read. */
export class Failure extends Error {
  override name = 'Failure'
  constructor(
    readonly code: string,
    message: string,
    readonly fields?: Record<string, string>,
  ) {
    super(message)
  }
}

export const NOT_FOUND = '没有找到。请检查回执编号和查询码，或者这件不归您查看。'
const BUG = '系统出了问题，您的操作没有完成，已填写的内容没有丢失。请稍后再试。'

/** The one catcher: refusals and failures become their sentence, a bug one dull sentence and a line in the log. */
export async function respond<T>(label: string, work: () => Promise<T | Refusal>): Promise<Reply<T>> {
  try {
    const data = await work()
    return isRefusal(data) ? failOf(data) : { ok: true, data }
  } catch (error) {
    return told(error) ?? logged(label, error)
  }
}

export function failOf({ code, article, fields, detail }: Refusal): Fail {
  const message = refusalWords({ code, ...(article && { article }), ...(detail && { detail }) })
  return { ok: false, code, message, ...(article && { article }), ...(fields && { fields }) }
}

function told(error: unknown): Fail | null {
  if (error instanceof Failure) {
    const { code, message, fields } = error
    return { ok: false, code, message, ...(fields && { fields }) }
  }
  if (error instanceof MissingCalendar) {
    const message = `尚不能计算：缺${error.year}年的放假安排，请管理员先添加。`
    return { ok: false, code: 'calendar-missing', message }
  }
  return null
}

/** The message of an error may quote what was typed, so only its kind and its place are logged. */
function logged(label: string, error: unknown): Fail {
  const { name, stack = '' } = error instanceof Error ? error : new Error('not an error')
  const place = stack.split('\n').filter((line) => line.startsWith('    at '))
  console.error(JSON.stringify({ bug: name, in: label, place: place.slice(0, 8) }))
  return { ok: false, code: 'bug', message: BUG }
}
