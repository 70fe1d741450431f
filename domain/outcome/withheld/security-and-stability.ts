import { defineChoice, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import { ASKED_OF_HELD, citeWithholding, DECIDED_NOT_TO_DISCLOSE, tellHeld } from './withholding'

const SECURITY_KINDS = {
  national: '国家安全',
  public: '公共安全',
  economic: '经济安全',
  social: '社会稳定',
}

export const SECURITY_AND_STABILITY = describeOutcome('withheld', '3.3.3', {
  label: '3. 危及“三安全一稳定”',
  plain: '我找到了，但公开后可能危及国家、公共、经济安全或者社会稳定',
  articles: citeWithholding('第十四条'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineChoice('danger', '可能危及什么', { choices: SECURITY_KINDS }),
    defineReason('harm', '为什么公开后可能危及', {
      hint: '写具体的因果，不写泛泛的担心',
      needs: '公开后会发生什么、为什么会发生',
    }),
  ],
  mustSay: ['危及四项中的哪一项', '公开与后果之间的具体联系'],
  avoid: '“可能引起上访”“影响不好”不是理由；要说清会发生什么、为什么。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '这份信息公开后可能危及安全或者社会稳定，所以不能给您。',
  say: (words) => {
    const { say } = words
    return {
      finding: [tellHeld(words), `经审查，该信息公开后可能危及${say('danger')}。理由：${say('harm')}。`],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
