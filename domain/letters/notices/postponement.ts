import { REGULATIONS } from '../application-elements'
import { describeApplicationNotice } from '../describe-application-notice'

/** Art. 35: the reasons were good, but so much cannot be answered in time. */
export const POSTPONEMENT = describeApplicationNotice({
  code: 'postponement',
  row: null,
  title: '政府信息公开延迟答复告知书',
  article: '第三十五条',
  follows: 'reply-postponed',
  number: { series: 'extension', field: 'letterNumber' },
  elements: {
    dueOn: {
      label: '延迟答复的期限',
      article: '第三十五条',
      value: ({ event }) => event.dueOn,
    },
    reason: {
      label: '延迟答复的理由',
      article: '第三十五条',
      value: ({ event }) => event.reason,
    },
  },
  sayBody: ({ you, say }) => [
    `${you}已经说明申请的理由，本机关认为理由合理。但是${say('reason')}，本机关无法在${REGULATIONS}第三十三条规定的期限内答复。`,
    `根据${REGULATIONS}第三十五条的规定，本机关确定于${say('dueOn')}前（含当日）答复。特此告知${you}。`,
  ],
})
