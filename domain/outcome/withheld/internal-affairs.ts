import { defineChoice, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { WITHHOLDING_LETTER } from '../reply-letters'
import { ASKED_OF_HELD, citeWithholding, DECIDED_NOT_TO_DISCLOSE, tellHeld } from './withholding'

const INTERNAL_KINDS = { personnel: '人事管理', logistics: '后勤管理', workflow: '内部工作流程' }

export const INTERNAL_AFFAIRS = describeOutcome('withheld', '3.3.5', {
  label: '5. 属于三类内部事务信息',
  plain: '我找到了，但它只管机关内部：人事、后勤或者内部流程',
  articles: citeWithholding('第十六条第一款'),
  letters: [{ letter: WITHHOLDING_LETTER }],
  remedyClass: 'A',
  facts: [
    ...ASKED_OF_HELD,
    defineChoice('internal', '属于三类中的哪一类', { choices: INTERNAL_KINDS }),
    defineReason('reason', '为什么属于这一类', {
      hint: '说明它不影响机关外的人的权利义务',
      needs: '它管的是什么、为什么不影响机关外的人的权利义务',
    }),
  ],
  mustSay: ['属于三类中的哪一类', '为什么只在机关内部起作用'],
  avoid: '对外发生作用的文件（如办事标准、收费依据）不是内部事务信息。这是“可以”不公开，不是“不得”公开。',
  preconditions: [{ code: 'search-record' }, { code: 'found-search' }],
  forResident: '这份信息只管机关内部的人事、后勤或者工作流程，所以没有公开。',
  say: (words) => {
    const { say } = words
    return {
      finding: [tellHeld(words), `经审查，该信息属于${say('internal')}方面的内部事务信息。理由：${say('reason')}。`],
      decision: DECIDED_NOT_TO_DISCLOSE,
    }
  },
})
