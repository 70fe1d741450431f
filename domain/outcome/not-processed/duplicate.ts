import { defineDay, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_REPEATED } from '../reply-letters'

export const DUPLICATE = describeOutcome('not-processed', '3.5.2', {
  label: '2. 重复申请',
  plain: '同一个人要同样的信息，以前已经答复过',
  articles: [{ article: '第三十六条第（六）项' }],
  letters: [{ letter: NOT_REPEATED }],
  remedyClass: 'B',
  facts: [
    defineText('earlierNumber', '以前答复的文号', {
      hint: '例如：中同街依复〔2025〕3号',
      from: 'earlier-reply-number',
    }),
    defineDay('earlierOn', '以前答复的日期', { from: 'earlier-reply-on' }),
  ],
  mustSay: ['以前答复的文号和日期'],
  avoid: '前一件还没有答复的，不算重复申请；别人申请过同样的信息，也不算。',
  preconditions: [{ code: 'earlier-reply' }],
  forResident: '同样的信息以前已经答复过您，这次不再重复处理。请看以前的那份答复。',
  say: ({ you, say }) => ({
    finding: [
      `经核对，${you}曾向本机关申请公开相同的政府信息，本机关已于${say('earlierOn')}以“${say('earlierNumber')}”作出答复。`,
    ],
    decision: '本机关对本次申请不予重复处理',
  }),
})
