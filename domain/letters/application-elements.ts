import { formatDay } from '../day'
import type { FactWords } from '../outcome/shape'
import { CHANNEL_WORDS } from '../words/application'
import type { Moment } from './case-moment'
import type { NoticeElement } from './notice'
import { putOnOneLine } from './one-line'

export { REGULATIONS } from '../outcome/regulations'

type Elements = Record<string, NoticeElement<Moment>>

/** Art. 29, 31: of which application something is said. */
export const REQUEST = {
  request: {
    label: '申请的内容',
    article: '第二十九条',
    value: ({ file }) => putOnOneLine(file.request.description),
  },
  documentNumber: {
    label: '申请的文号',
    article: '第二十九条',
    optional: true,
    value: ({ file }) => putOnOneLine(file.request.documentNumber),
  },
} as const satisfies Elements

export const RECEIVED_ON = {
  receivedOn: {
    label: '收到申请之日',
    article: '第三十一条',
    value: ({ state }) => state.receivedOn ?? '',
  },
} as const satisfies Elements

/** What every notice on the way to a reply begins with. */
export const APPLICATION = { ...RECEIVED_ON, ...REQUEST } as const

export const REGISTER_NUMBER = {
  registerNumber: {
    label: '登记号',
    article: '第四十五条',
    value: ({ state }) => state.number ?? '',
  },
} as const satisfies Elements

/** Art. 31: how and when the application came. */
export const ARRIVAL = {
  channel: {
    label: '提交的方式',
    article: '第三十一条',
    value: ({ state }) => CHANNEL_WORDS[state.channel],
  },
  submittedOn: {
    label: '提交的日期',
    article: '第三十一条',
    value: ({ state }) => state.submittedOn,
  },
} as const satisfies Elements

export function sayRequest({ has, say }: FactWords<keyof typeof REQUEST>): string {
  return `“${say('request')}”${has('documentNumber') ? `（文号：${say('documentNumber')}）` : ''}`
}

export function sayApplication(words: FactWords<keyof typeof APPLICATION>): string {
  const { you, say } = words
  return `本机关于${say('receivedOn')}收到${you}提出的政府信息公开申请，申请的内容是：${sayRequest(words)}。`
}

/** The last day, or what it waits for: a year without its notice is told, never guessed. */
export function tellReplyDue({ timeline }: Pick<Moment, 'timeline'>): string {
  const { replyDueOn, missingCalendar, waitingFor } = timeline
  if (replyDueOn) return `答复期限至${formatDay(replyDueOn)}（含当日）`
  if (missingCalendar) return `${missingCalendar}年的放假安排公布后，本机关将答复期限的最后一日另行告知`
  return waitingFor ? '答复期限的最后一日在征求意见结束后确定' : ''
}
