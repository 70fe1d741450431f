import { defineChoice, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import {
  ASKED_OF_HELD,
  citeWithholding,
  DECIDED_NOT_TO_DISCLOSE,
  NO_DUTY_FACTS,
  tellHeld,
  tellNoDuty,
} from './withholding'

const DELIBERATIVE_KINDS = {
  discussion: '讨论记录',
  draft: '过程稿',
  negotiation: '磋商信函',
  report: '请示报告',
}

export const DELIBERATIVE = describeOutcome('withheld', '3.3.6', {
  label: '6. 属于四类过程性信息',
  plain: '我找到了，但它是还在讨论、起草、磋商、请示中的材料',
  articles: citeWithholding('第十六条第二款'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineChoice('process', '属于四类中的哪一类', { choices: DELIBERATIVE_KINDS }),
    defineReason('reason', '为什么属于这一类', {
      hint: '是在哪一项决定作出之前形成的',
      needs: '它是在哪一项决定作出之前、为什么形成的',
    }),
    ...NO_DUTY_FACTS,
  ],
  mustSay: ['属于四类中的哪一类', '没有法律、法规、规章规定应当公开'],
  avoid: '不能写“可以直接起诉”：不予公开要先申请行政复议。最终的决定本身不是过程性信息。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '这份信息是作决定的过程中形成的材料，所以没有公开。',
  say: (words) => {
    const { say } = words
    return {
      finding: [
        tellHeld(words),
        `经审查，该信息属于行政机关履行职责过程中形成的${say('process')}。理由：${say('reason')}。`,
        tellNoDuty(words),
      ],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
