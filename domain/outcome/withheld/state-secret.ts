import { defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import { ASKED_OF_HELD, citeWithholding, DECIDED_NOT_TO_DISCLOSE, tellHeld } from './withholding'

export const STATE_SECRET = describeOutcome('withheld', '3.3.1', {
  label: '1. 属于国家秘密',
  plain: '我找到了，但它是依法确定的国家秘密',
  articles: citeWithholding('第十四条'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineReason('secretBasis', '定密的依据', {
      hint: '由哪个机关、依据什么确定；不写涉密内容，也不写密点',
      needs: '由哪个机关、在什么时候、依据哪一项保密事项范围定密',
    }),
  ],
  mustSay: ['该信息已经依法确定为国家秘密，以及定密的依据'],
  avoid: '没有依法定密的信息不能用这一条；涉密内容不得录入本系统。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '您要的信息是国家秘密，依法不能公开。',
  say: (words) => {
    const { say, edition } = words
    const law = edition === 1 ? '依法' : '依照《中华人民共和国保守国家秘密法》'
    return {
      finding: [tellHeld(words), `经审查，该信息已经${law}确定为国家秘密，定密的依据是：${say('secretBasis')}。`],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
