import type { MomentAfter } from './case-moment'
import { CONTACT } from './contact-element'
import type { NoticeElement } from './notice'

/** Art. 32, 34: what both letters of consultation have in common. */
export const ANSWER_TERM = '自收到本函之日起15个工作日内'
export const SLIP_SIGNS = ['签名或者盖章', '联系人、联系电话', '日期']

type ConsultationElement = NoticeElement<MomentAfter<'consultation-sent'>>

export function consultationElements(article: string) {
  const about: ConsultationElement = {
    label: '征求意见的内容',
    article,
    value: ({ event }) => event.about,
  }
  const sentOn: ConsultationElement = {
    label: '发出的日期',
    article,
    value: ({ event }) => event.sentOn,
  }
  return { about, sentOn, ...CONTACT }
}
