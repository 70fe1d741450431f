import { defineChoice, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_PROCESSED } from '../reply-letters'

export const CERTIFICATION = describeOutcome('not-processed', '3.5.5', {
  label: '5. 要求行政机关确认或重新出具已获取信息',
  plain: '信息已经在申请人手里，要我们确认真假或者再开一份',
  articles: [{ article: '第二条' }],
  letters: [{ letter: NOT_PROCESSED }],
  remedyClass: 'B',
  legalReview: true,
  facts: [
    defineText('held', '申请人已经获取的信息'),
    defineText('heldSince', '何时、怎样获取', { hint: '例如：2025年5月6日由本机关当面提供' }),
    defineChoice('asks', '要求什么', { choices: { confirm: '确认', 'issue-again': '重新出具' } }),
  ],
  mustSay: ['以前给过什么、什么时候给的', '要求的是确认或者重新出具，而不是获取信息'],
  avoid: '条例没有单列这一情形，理由要写实；申请人手里没有这份信息的，不能用。',
  preconditions: [],
  forResident: '这份信息您手里已经有了。确认真假或者再开一份，不属于信息公开。',
  say: ({ you, say }) => ({
    finding: [
      `经核对，${you}已经获取“${say('held')}”，获取的时间和方式是：${say('heldSince')}。`,
      `${you}本次要求本机关${say('asks')}该信息，不是申请获取政府信息。`,
    ],
    decision: `${you}的请求不属于获取政府信息的申请，本机关不予处理`,
  }),
})
