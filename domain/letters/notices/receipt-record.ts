import { formatDay } from '../../day'
import { ARRIVAL, REGISTER_NUMBER, REGULATIONS } from '../application-elements'
import { describeNotice } from '../describe-notice'

/** Art. 31: the day both sides confirmed is the day of receipt. Where nobody was asked there is no record of it. */
export const RECEIPT_RECORD = describeNotice({
  code: 'receipt-record',
  row: 2,
  title: '收到申请时间确认记录',
  article: '第三十一条',
  to: 'file',
  follows: 'received',
  when: ({ confirmedWith }) => Boolean(confirmedWith),
  section: 'receipt',
  elements: {
    ...REGISTER_NUMBER,
    applicant: {
      label: '申请人',
      article: '第二十九条',
      value: ({ file }) => file.applicant.name,
    },
    ...ARRIVAL,
    confirmedWith: {
      label: '申请人一方的确认人',
      article: '第三十一条',
      value: ({ event }) => event.confirmedWith ?? '',
    },
    officer: {
      label: '本机关的确认人',
      article: '第三十一条',
      value: ({ event, file }) => file.nameOf(event.actor),
    },
    how: {
      label: '确认的方式',
      article: '第三十一条',
      value: ({ event }) => event.how ?? '',
    },
    confirmedAt: {
      label: '确认的时间',
      article: '第三十一条',
      value: ({ event }) => formatDay(event.receivedOn),
    },
    receivedOn: {
      label: '收到申请之日',
      article: '第三十一条',
      value: ({ event }) => event.receivedOn,
    },
  },
  say: ({ say }) => ({
    lines: [
      { label: '登记号', value: say('registerNumber') },
      { label: '申请人', value: say('applicant') },
      { label: '提交的方式', value: say('channel') },
      { label: '提交的日期', value: say('submittedOn') },
      { label: '申请人一方的确认人', value: say('confirmedWith') },
      { label: '本机关的确认人', value: say('officer') },
      { label: '确认的方式', value: say('how') },
      { label: '确认的时间', value: say('confirmedAt') },
      { label: '收到申请之日', value: say('receivedOn') },
    ],
    paragraphs: [`依照${REGULATIONS}第三十一条，以双方确认之日为收到申请之日。`],
    signs: ['经办人（签名）', '申请人或者其代理人（签名，当面确认的）'],
  }),
})
