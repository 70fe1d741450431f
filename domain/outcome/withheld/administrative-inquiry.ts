import { defineText } from '../facts'
import { describeOutcome } from '../groups'
import { SPECIAL_RULES } from '../reply-letters'
import { WHAT } from './withholding'

export const ADMINISTRATIVE_INQUIRY = describeOutcome('withheld', '3.3.8', {
  label: '8. 属于行政查询事项',
  plain: '要的是登记资料（工商、不动产等），另有专门的查询办法',
  articles: [{ article: '第三十六条第（七）项' }],
  letters: [{ letter: SPECIAL_RULES }],
  remedyClass: 'B',
  legalReview: true,
  facts: [
    WHAT,
    defineText('law', '作出特别规定的法律、行政法规', { hint: '写到条款，例如：《不动产登记暂行条例》第二十七条' }),
    defineText('venue', '到哪里查询', { hint: '机构名称、地址或者网址' }),
  ],
  mustSay: ['有特别规定的法律、行政法规', '到哪里、怎样查询'],
  avoid: '不能只说“不归我们管”。救济途径按可复议可诉讼告知，是否复议前置请法制审核确认。',
  preconditions: [{ code: 'search-record' }],
  forResident: '您要的是登记资料，查它有专门的办法。请按告知书写的地方去查。',
  say: ({ you, say }) => ({
    finding: [`${you}申请的“${say('what')}”属于登记查询资料，${say('law')}对其获取作了特别规定。`],
    decision: `请${you}依照该规定办理，查询的机构和途径是：${say('venue')}`,
  }),
})
