import { defineChoice, defineDay, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_PROCESSED } from '../reply-letters'

const REASONS_OUTCOMES = { unreasonable: '说明了理由，但理由不合理', silent: '逾期没有说明理由' }

export const EXCESSIVE = describeOutcome('not-processed', '3.5.4', {
  label: '4. 无正当理由大量反复申请',
  plain: '申请的数量、频次明显超出合理范围，要求说明理由后仍不合理',
  articles: [{ article: '第三十五条' }],
  letters: [{ letter: NOT_PROCESSED }],
  remedyClass: 'B',
  facts: [
    defineReason('volume', '数量、频次', {
      hint: '例如：2026年1月至3月共提出46件',
      needs: '从哪一天到哪一天、一共多少件',
    }),
    defineDay('reasonsRequestedOn', '要求说明理由的日期', { from: 'reasons-requested-on' }),
    defineChoice('reasons', '申请人说明理由的情况', { choices: REASONS_OUTCOMES }),
    defineReason('whyRejected', '理由为什么不合理', {
      needs: '申请人说了什么、为什么不合理',
      only: { fact: 'reasons', is: 'unreasonable' },
    }),
  ],
  mustSay: ['数量、频次的事实', '何时要求说明理由，理由为什么不被认可'],
  avoid: '没有先要求说明理由，不能直接不予处理；条例没有规定多少件算大量，要讲事实。',
  preconditions: [{ code: 'reasons-requested' }],
  forResident: '您申请的次数太多，也没有合理的理由，所以这次不予处理。',
  say: ({ you, code, say }) => {
    const heard =
      code('reasons') === 'silent'
        ? `${you}在规定的期限内没有说明理由。`
        : `${you}说明的理由不合理：${say('whyRejected')}。`
    return {
      finding: [
        `${you}申请公开政府信息的数量、频次明显超过合理范围：${say('volume')}。`,
        `本机关于${say('reasonsRequestedOn')}要求${you}说明理由。${heard}`,
      ],
      decision: '本机关对该申请不予处理',
    }
  },
})
