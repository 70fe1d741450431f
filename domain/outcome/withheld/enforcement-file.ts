import { defineText } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import {
  ASKED_OF_HELD,
  citeWithholding,
  DECIDED_NOT_TO_DISCLOSE,
  NO_DUTY_FACTS,
  NO_DUTY_IN_EDITION_1,
  tellHeld,
  tellNoDuty,
} from './withholding'

export const ENFORCEMENT_FILE = describeOutcome('withheld', '3.3.7', {
  label: '7. 属于行政执法案卷',
  plain: '我找到了，但它在一份行政执法案卷里',
  articles: citeWithholding('第十六条第二款'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineText('caseFile', '是哪一类执法案卷', { hint: '例如：违法建设查处案卷；不写当事人姓名' }),
    defineText('inspection', '当事人查阅案卷的途径', { hint: '申请人是案件当事人时填写', required: false }),
    ...NO_DUTY_FACTS,
  ],
  mustSay: ['该信息在行政执法案卷中', '申请人是当事人的，告诉查阅案卷的途径'],
  avoid: '处罚决定等依法应当公开的结果不在此列；没有法律、法规、规章规定应当公开才能适用。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '这份信息在一份行政执法案卷里，所以没有公开。您如果是当事人，可以另外查阅案卷。',
  say: (words) => {
    const { you, has, say } = words
    const inspection = has('inspection') ? [`${you}是案件当事人的，可以按下列途径查阅案卷：${say('inspection')}。`] : []
    const noDuty = words.edition === 1 ? `，${NO_DUTY_IN_EDITION_1}。` : `。${tellNoDuty(words)}`
    return {
      finding: [
        tellHeld(words),
        `经审查，该信息保存在${say('caseFile')}中，属于行政执法案卷信息${noDuty}`,
        ...inspection,
      ],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
