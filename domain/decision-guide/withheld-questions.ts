import type { LeafCode } from '../outcome/outcomes'
import type { LetterFacts } from '../outcome/shape'
import {
  endWithAct,
  endWithAdvice,
  endWithOutcome,
  type GuideAnswer,
  makeAnswer,
  type PathEnd,
  type Question,
  type QuestionId,
} from './question'

const GROUNDS: readonly (readonly [LeafCode, string])[] = [
  ['3.3.1', '依法确定的国家秘密'],
  ['3.3.2', '有一部法律或者行政法规写明禁止公开'],
  ['3.3.3', '公开后可能危及国家、公共、经济安全或者社会稳定'],
  ['3.3.5', '只管机关内部：人事、后勤、内部流程'],
  ['3.3.6', '还在讨论、起草、磋商、请示中的材料'],
  ['3.3.7', '在一份行政执法案卷里'],
]

/** Art. 15, 32: privacy and trade secrets depend on what the third party says. */
function listGroundAnswers(third: QuestionId, of: (leaf: LeafCode) => PathEnd): GuideAnswer[] {
  return [
    ...GROUNDS.map(([leaf, text]) => makeAnswer(text, of(leaf))),
    makeAnswer(
      '是别人的商业秘密或者个人隐私',
      third,
      'third-party-objects',
      'third-party-silent',
      'third-party-awaited',
    ),
    makeAnswer('说不出属于哪一种', 'give'),
  ]
}

const GROUND_HELP = '只有第十四条至第十六条列出的这些理由；一种都不是的，就要公开。涉密的内容不得录入本系统。'
const GROUND_MISTAKES = [
  '“影响不好”“可能引起上访”不是理由：要说清公开会发生什么、为什么。',
  '禁止公开的依据只能是法律、行政法规，部门规章、地方性法规、内部规定都不行。',
  '内部事务、过程性信息和执法案卷是“可以”不公开；法律、法规、规章规定应当公开的，要公开。',
]

const THIRD_MISTAKES = [
  '第三方不说话，不等于同意，也不等于不同意：由本机关决定并说明理由。',
  '在信里透露第三方是谁。',
  '为了公共利益公开的，没有写明会造成什么重大影响，也没有书面告知第三方。',
]

function listOpinionAnswers(withheld: (opinion: 'objects' | 'silent') => PathEnd): GuideAnswer[] {
  const given = endWithOutcome('3.1', { way: 'given' })
  return [
    makeAnswer(
      '还没有书面征求过它的意见',
      endWithAct('send-consultation', '先书面征求第三方的意见，征求意见所需的时间不计入答复期限。'),
      'not-consulted',
    ),
    makeAnswer(
      '征求了，还没有答复，十五个工作日也没有满',
      endWithAdvice(
        '第三十二条',
        '等第三方答复，或者等到它收到征求意见书之后满十五个工作日；等待的时间不计入答复期限。',
      ),
      'third-party-awaited',
    ),
    makeAnswer('同意公开，或者不同意而理由不合理', given, 'third-party-agrees', 'third-party-unreasonable'),
    makeAnswer('期满没有答复，我们认为可以公开', given),
    makeAnswer('不同意，理由合理，但是不公开会对公共利益造成重大影响', given),
    makeAnswer('期满没有答复，我们认为公开会损害它的权益', withheld('silent'), 'third-party-silent'),
    makeAnswer('不同意，理由合理', withheld('objects'), 'third-party-objects'),
  ]
}

const THIRD_PARTY_QUESTION = { article: '第十五条、第三十二条', mistakes: THIRD_MISTAKES, warnings: [] } as const
const GROUND_QUESTION = {
  article: '第十四条、第十五条、第十六条',
  help: GROUND_HELP,
  mistakes: GROUND_MISTAKES,
  warnings: [],
} as const
const endPartlyDisclosed = (facts: LetterFacts) => endWithOutcome('3.2', facts)

/** Why something is not given, whole or in part. */
export const WITHHELD_QUESTIONS = {
  ground: {
    ...GROUND_QUESTION,
    ask: '为什么不能给？选最主要的一个理由',
    answers: listGroundAnswers('third', (leaf) => endWithOutcome(leaf)),
  },
  third: {
    ...THIRD_PARTY_QUESTION,
    ask: '这个第三方怎么说？',
    help: '涉及别人的商业秘密、个人隐私，先书面问它，给它十五个工作日。',
    answers: listOpinionAnswers((opinion) => endWithOutcome('3.3.4', { opinion })),
  },
  'part-ground': {
    ...GROUND_QUESTION,
    ask: '不能给的那一部分，主要是什么理由？',
    answers: listGroundAnswers('part-third', (leaf) => endPartlyDisclosed({ ground1: leaf })),
  },
  'part-third': {
    ...THIRD_PARTY_QUESTION,
    ask: '那一部分涉及的第三方怎么说？',
    help: '其余部分照给；涉及第三方的那一部分，先书面问它，给它十五个工作日。',
    answers: listOpinionAnswers((opinion) => endPartlyDisclosed({ ground1: '3.3.4', opinion1: opinion })),
  },
} as const satisfies Record<string, Question>
