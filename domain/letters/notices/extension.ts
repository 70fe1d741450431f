import { REGULATIONS, tellReplyDue } from '../application-elements'
import { describeApplicationNotice } from '../describe-application-notice'

/** Art. 33: once, at most 20 working days, agreed by the head of the disclosure unit. */
export const EXTENSION = describeApplicationNotice({
  code: 'extension',
  row: 4,
  title: '政府信息公开延期答复告知书',
  article: '第三十三条',
  follows: 'extended',
  number: { series: 'extension', field: 'letterNumber' },
  elements: {
    days: {
      label: '延长的工作日数',
      article: '第三十三条',
      value: ({ event }) => String(event.days),
    },
    due: {
      label: '延长后的答复期限',
      article: '第三十三条',
      value: tellReplyDue,
    },
    reason: {
      label: '延长的理由',
      article: '第三十三条',
      value: ({ event }) => event.reason,
    },
    approver: {
      label: '同意延长的工作机构负责人',
      article: '第三十三条',
      value: ({ event, file }) => file.nameOf(event.approvedBy),
    },
  },
  sayBody: ({ you, say }) => [
    `因${say('reason')}，本机关不能在规定的期限内答复。`,
    `根据${REGULATIONS}第三十三条的规定，经本机关政府信息公开工作机构负责人${say('approver')}同意，延长${say('days')}个工作日答复：${say('due')}。特此告知${you}。`,
  ],
})
