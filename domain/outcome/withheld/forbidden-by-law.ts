import { defineReason, defineText } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import { ASKED_OF_HELD, citeWithholding, DECIDED_NOT_TO_DISCLOSE, tellHeld } from './withholding'

export const FORBIDDEN_BY_LAW = describeOutcome('withheld', '3.3.2', {
  label: '2. 其他法律行政法规禁止公开',
  plain: '我找到了，但有一部法律或者行政法规写明禁止公开',
  articles: citeWithholding('第十四条'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineText('law', '法律或者行政法规的名称', { hint: '只能是法律、行政法规；规章、地方性法规、文件都不行' }),
    defineText('lawArticle', '条款', { hint: '例如：第十二条第二款' }),
    defineReason('reason', '为什么适用这一条', { needs: '该信息为什么落在这一条里' }),
  ],
  mustSay: ['法律、行政法规的全称和条款', '该信息为什么落在这一条里'],
  avoid: '部门规章、地方性法规、内部规定不能作为禁止公开的依据。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '有一部法律或者行政法规写明这份信息不能公开，所以不能给您。',
  say: (words) => {
    const { say } = words
    return {
      finding: [
        tellHeld(words),
        `经审查，该信息属于${say('law')}${say('lawArticle')}禁止公开的信息。理由：${say('reason')}。`,
      ],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
