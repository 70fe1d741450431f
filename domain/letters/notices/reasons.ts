import { REGULATIONS } from '../application-elements'
import { describeApplicationNotice } from '../describe-application-notice'

/** Art. 35: asked before anything is refused for being too much. */
export const REASONS = describeApplicationNotice({
  code: 'reasons',
  row: 5,
  title: '政府信息公开申请说明理由告知书',
  article: '第三十五条',
  follows: 'reasons-requested',
  number: { series: 'reasons', field: 'letterNumber' },
  elements: {
    volume: {
      label: '申请的数量、频次',
      article: '第三十五条',
      value: ({ event }) => event.volume,
    },
    dueOn: {
      label: '说明理由的期限',
      article: '第三十五条',
      value: ({ event }) => event.dueOn,
    },
  },
  sayBody: ({ you, say }) => [
    `${you}申请公开政府信息的数量、频次明显超过合理范围：${say('volume')}。`,
    `根据${REGULATIONS}第三十五条的规定，请${you}于${say('dueOn')}前（含当日）向本机关说明理由。`,
    '理由不合理的，本机关将告知不予处理；理由合理但是无法在规定期限内答复的，本机关将确定延迟答复的合理期限并告知。',
  ],
})
