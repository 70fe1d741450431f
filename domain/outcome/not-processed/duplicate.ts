import { defineDay, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { NOT_REPEATED } from '../reply-letters'
import type { FactWords } from '../shape'

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
    defineDay('earlierIssuedOn', '以前答复的落款日期', {
      hint: '纸质档案里查不到的可以不填',
      required: false,
      from: 'earlier-reply-issued-on',
    }),
    defineDay('earlierOn', '以前答复送达的日期', { from: 'earlier-reply-on' }),
  ],
  mustSay: ['以前答复的文号、落款日期和送达日期'],
  avoid: '前一件还没有答复的，不算重复申请；别人申请过同样的信息，也不算。',
  preconditions: [{ code: 'earlier-reply' }],
  forResident: '同样的信息以前已经答复过您，这次不再重复处理。请看以前的那份答复。',
  say: (words) => ({
    finding: [`经核对，${words.you}曾向本机关申请公开相同的政府信息，${tellEarlierReply(words)}。`],
    decision: '本机关对本次申请不予重复处理',
  }),
})

/** The day of the letter and that of its service are two. */
function tellEarlierReply({ edition, you, has, say }: FactWords): string {
  if (edition === 1) return `本机关已于${say('earlierOn')}以“${say('earlierNumber')}”作出答复`
  const issued = has('earlierIssuedOn') ? `于${say('earlierIssuedOn')}` : ''
  return `本机关已${issued}以“${say('earlierNumber')}”作出答复，该答复于${say('earlierOn')}送达${you}`
}
