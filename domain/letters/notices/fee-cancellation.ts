import type { Acted } from '../../application/state'
import { APPLICATION, sayApplication, tellReplyDue } from '../application-elements'
import { CONTACT, sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** 国办函〔2020〕109号 Art. 6: who was told to pay is told that nothing is to be paid, and until when there will be a reply. */
export const FEE_CANCELLATION = describeNotice({
  code: 'fee-cancellation',
  row: null,
  title: '关于取消信息处理费收费通知的告知书',
  article: '第四十二条',
  to: 'applicant',
  follows: 'fee-cancelled',
  number: { series: 'notice', field: 'letterNumber' },
  elements: {
    ...APPLICATION,
    noticeNumber: {
      label: '收费通知书的文号',
      article: '第四十二条',
      optional: true,
      value: ({ state }) => findNotice(state.events)?.letterNumber ?? '',
    },
    issuedOn: {
      label: '发出收费通知的日期',
      article: '第四十二条',
      value: ({ state }) => findNotice(state.events)?.issuedOn ?? '',
    },
    reason: {
      label: '取消的理由',
      article: '第四十二条',
      value: ({ event }) => event.reason,
    },
    due: {
      label: '现在的答复期限',
      article: '第三十三条',
      value: tellReplyDue,
    },
    ...CONTACT,
  },
  say: (words) => {
    const { you, has, say } = words
    const number = has('noticeNumber') ? `（${say('noticeNumber')}）` : ''
    return {
      paragraphs: [
        sayApplication(words),
        `本机关曾于${say('issuedOn')}向${you}发出《政府信息公开信息处理费收费通知书》${number}。因${say('reason')}，现取消该收费通知，${you}不用缴纳信息处理费。`,
        `答复期限视同没有发出过该收费通知，继续计算：${say('due')}。特此告知${you}。`,
        ...sayContact(words),
      ],
    }
  },
})

/** The notice that is taken back: no other is sent before it was. */
function findNotice(events: readonly Acted[]) {
  return events.findLast((event) => event.type === 'fee-charged')
}
