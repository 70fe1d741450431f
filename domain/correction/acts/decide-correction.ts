import { longText, oneOf, onlyWhen, pastDay, shortText } from '../../record/fields'
import { CORRECTION_RESULT_WORDS } from '../../words/correction'
import { defineCorrectionAct, defineCorrectionEvent } from '../act'
import { CORRECTION_DECIDED } from '../events'
import type { CorrectionState } from '../state'

const correctionDecided = defineCorrectionEvent(CORRECTION_DECIDED, {
  legalDay: 'decidedOn',
  isForApplicant: false,
  title: '处理更正申请',
  sentence: '机关处理了更正申请，并告知申请人。',
  fold: (_, { decidedOn, result, text: words, agency, letterNumber, forwardNumber, letters = {} }) => ({
    status: 'decided',
    decision: { decidedOn, result, text: words, agency },
    letterNumber,
    forwardNumber: forwardNumber ?? '',
    letters,
  }),
})

/** Art. 41: corrected, kept with the reason, handed on to the organ that may correct, or told where to ask; once. */
export const decideCorrection = defineCorrectionAct({
  name: 'decide-correction',
  from: ['open'],
  to: 'decided',
  who: ['approver'],
  article: '第四十一条',
  button: '处理',
  form: {
    result: oneOf('处理的结果', CORRECTION_RESULT_WORDS, {
      hint: '有权更正的，更正并告知；无权更正的，转送有权更正的机关并告知，或者告知向哪里提出',
    }),
    decidedOn: pastDay<CorrectionState>('处理并告知的日期', { notBefore: ({ receivedOn }) => receivedOn }),
    text: longText('更正的内容或者理由', {
      hint: '予以更正的写怎样更正；其余的写理由',
      missing: '请写明怎样更正，或者为什么不更正。',
    }),
    agency: onlyWhen(
      { fact: 'result', is: 'transferred' },
      shortText('转送给哪个机关', { missing: '请写明有权更正的机关。' }),
    ),
    where: onlyWhen(
      { fact: 'result', is: 'told' },
      shortText('有权更正的机关和联系方式', { missing: '请写明有权更正的机关。' }),
    ),
  },
  events: [correctionDecided],
  decide: (_, { result, decidedOn, text: words, agency, where }, { numbers }) => {
    const [letterNumber = '', forwardNumber] = numbers
    return [
      {
        type: 'correction-decided',
        decidedOn,
        result,
        text: words.trim(),
        agency: (agency ?? where ?? '').trim(),
        letterNumber,
        ...(forwardNumber && { forwardNumber }),
      },
    ]
  },
})
