import { defineChoice, defineDay, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import { ASKED_OF_HELD, askNoPublicHarm, DECIDED_NOT_TO_DISCLOSE, tellHeld, tellNoPublicHarm } from './withholding'

const THIRD_PARTY_KINDS = { 'trade-secret': '商业秘密', privacy: '个人隐私' }
export const THIRD_PARTY_OPINIONS = {
  objects: '第三方不同意公开，理由合理',
  silent: '第三方逾期未提出意见，由本机关决定',
}

export const THIRD_PARTY_RIGHTS = describeOutcome('withheld', '3.3.4', {
  label: '4. 保护第三方合法权益',
  plain: '我找到了，但里面是别人的商业秘密或者个人隐私',
  articles: [{ article: '第十五条' }, { article: '第三十二条' }, { article: '第三十六条第（三）项' }],
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineChoice('right', '涉及哪一种权益', { choices: THIRD_PARTY_KINDS }),
    defineDay('consultedOn', '征求第三方意见的日期', { from: 'consultation-sent-on' }),
    defineChoice('opinion', '第三方的意见', { choices: THIRD_PARTY_OPINIONS, from: 'third-party-opinion' }),
    defineReason('harm', '公开会造成什么损害', {
      hint: '不写第三方的姓名、名称、联系方式',
      needs: '公开会造成什么损害、损害怎样发生',
    }),
    ...askNoPublicHarm(),
  ],
  mustSay: ['已经书面征求第三方意见及其结果', '公开会造成什么损害', '不公开不会对公共利益造成重大影响'],
  avoid: '第三方不说话不等于不同意，也不等于同意：由本机关自己决定并说明理由。不能透露第三方是谁。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }, { code: 'third-party-consultation' }],
  forResident: '这份信息里有别人的商业秘密或者个人隐私，公开会损害他们，所以不能给您。',
  say: (words) => {
    const { say, code } = words
    const opinion =
      code('opinion') === 'silent'
        ? '第三方逾期没有提出意见，由本机关依法决定是否公开'
        : '第三方不同意公开，本机关审查后认为理由合理'
    return {
      finding: [
        tellHeld(words),
        `该信息涉及第三方的${say('right')}。本机关于${say('consultedOn')}书面征求第三方意见，${opinion}。`,
        `本机关认为，公开会对第三方合法权益造成损害：${say('harm')}；${tellNoPublicHarm(words)}。`,
      ],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
