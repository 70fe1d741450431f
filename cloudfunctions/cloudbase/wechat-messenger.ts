import type { DeliveryResult, Message, Messenger } from '../../service/messages/messenger'

/** The part of wx-server-sdk's `openapi.subscribeMessage.send` that is used. It throws an error with an errCode. */
export type SendSubscribed = (asked: {
  touser: string
  templateId: string
  page: string
  data: Record<string, { value: string }>
}) => Promise<unknown>

/** A template of the account: its id and which of its fields holds what, '' for none. */
export type Template = { id: string; title: string; office: string; day: string; tip: string }

const LONGEST_THING = 20
/** The recipient does not take it, or is not there: trying again changes nothing. */
const FINAL = [43101, 40003]

/** Subscription messages of WeChat: WeChat allows one for each time the applicant agreed to it. */
export function wechatMessenger(send: SendSubscribed, template: Template): Messenger {
  return {
    reaches: (recipient) => recipient.startsWith('wx:'),
    send: async (message) => {
      try {
        const touser = message.recipient.slice('wx:'.length)
        await send({ touser, templateId: template.id, page: message.page, data: dataOf(template, message) })
        return { result: 'sent' }
      } catch (error) {
        return describeFailure(error)
      }
    },
  }
}

function dataOf(template: Template, { title, officeName, day, tip }: Message): Record<string, { value: string }> {
  const pairs = [
    [template.title, title],
    [template.office, officeName],
    [template.day, day],
    [template.tip, tip],
  ] as const
  const filled = pairs.filter(([field, value]) => field && value)
  return Object.fromEntries(
    filled.map(([field, value]) => [field, { value: [...value].slice(0, LONGEST_THING).join('') }]),
  )
}

function describeFailure(error: unknown): DeliveryResult {
  const code: unknown = Reflect.get(Object(error), 'errCode')
  if (typeof code !== 'number') return { result: 'failed', reason: 'unreachable' }
  return { result: FINAL.includes(code) ? 'refused' : 'failed', reason: `wx-${Math.abs(code)}` }
}
