import type { CorrectionDecision, CorrectionTexts } from '../../correction/state'
import type { CorrectionPaper } from '../../correction/vocabulary'
import type { Day } from '../../day'
import type { FactWords } from '../../outcome/shape'
import { REGULATIONS } from '../application-elements'
import type { CaseFile } from '../case-moment'
import { CONTACT, sayContact } from '../contact-element'
import { describeRecordNotice } from '../describe-notice'
import type { NoticeElement } from '../notice'

/** A request to correct a record about oneself, as it was decided. `paper`: which of its letters is made. */
export type DecidedCorrection = {
  receivedOn: Day
  texts: CorrectionTexts
  decision: CorrectionDecision
  paper: CorrectionPaper
  file: Pick<CaseFile, 'office'>
}

const RESULTS = {
  corrected: '予以更正',
  kept: '不予更正',
  transferred: '转送有权更正的行政机关处理',
  told: '向有权更正的行政机关提出',
}
/** The notice to the person, or the letter with which it is handed on. */
const PAPERS = { notice: '告知书', forward: '转送函' }
const FORWARD = { fact: 'paper', is: 'forward' } as const

const ELEMENTS = {
  receivedOn: {
    label: '收到更正申请的日期',
    article: '第四十一条',
    value: ({ receivedOn }) => receivedOn,
  },
  record: {
    label: '要求更正的记录',
    article: '第四十一条',
    value: ({ texts }) => `${texts.record}：${texts.wrong}`,
  },
  result: {
    label: '处理的结果',
    article: '第四十一条',
    choices: RESULTS,
    value: ({ decision }) => decision.result,
  },
  paper: {
    label: '文书的种类',
    article: '第四十一条',
    choices: PAPERS,
    value: ({ paper }) => paper,
  },
  text: {
    label: '更正的内容或者理由',
    article: '第四十一条',
    value: ({ decision }) => decision.text,
  },
  agency: {
    label: '有权更正的行政机关',
    article: '第四十一条',
    only: { fact: 'result', is: 'transferred' },
    value: ({ decision }) => decision.agency,
  },
  where: {
    label: '有权更正的行政机关和联系方式',
    article: '第四十一条',
    only: { fact: 'result', is: 'told' },
    value: ({ decision }) => decision.agency,
  },
  applicant: {
    label: '申请更正的人',
    article: '第四十一条',
    only: FORWARD,
    value: ({ texts }) => texts.name,
  },
  right: {
    label: '应当怎样记录',
    article: '第四十一条',
    only: FORWARD,
    value: ({ texts }) => texts.right,
  },
  ...CONTACT,
} as const satisfies Record<string, NoticeElement<DecidedCorrection>>

/** Art. 41: a record about the applicant. It is no application for disclosure and counts in no row of table three. */
export const OWN_RECORD = describeRecordNotice({
  code: 'own-record',
  row: 21,
  title: '更正政府信息告知书',
  article: '第四十一条',
  to: 'applicant',
  series: 'correction',
  elements: ELEMENTS,
  titleFor: ({ code }) => (code('paper') === 'forward' ? '更正政府信息申请转送函' : '更正政府信息告知书'),
  say: (words) => ({
    paragraphs: [
      ...(words.code('paper') === 'forward' ? sayForwarded(words) : sayDecided(words)),
      ...sayContact(words),
    ],
  }),
  /** Not to correct is a final act. */
  tellsRemedies: ({ code }) => code('paper') === 'notice' && code('result') === 'kept',
  sample: { result: 'kept' },
})

type OwnRecordWords = FactWords<keyof typeof ELEMENTS>

function sayDecided(words: OwnRecordWords): string[] {
  const { you, code, say } = words
  const sayResult = SAID_OF_RESULT[code('result')] ?? (() => `${say('result')}。`)
  return [
    `本机关于${say('receivedOn')}收到${you}提出的更正申请，要求更正与${you}自身相关的政府信息记录：“${say('record')}”。`,
    `根据${REGULATIONS}第四十一条的规定，${sayResult(words)}`,
  ]
}

const SAID_OF_RESULT: Record<string, (words: OwnRecordWords) => string> = {
  corrected: ({ say }) => `经审核，该记录不准确，本机关已经更正：${say('text')}。`,
  kept: ({ say }) => `经审核，该记录没有不准确之处，本机关不予更正。理由：${say('text')}。`,
  transferred: ({ you, say }) =>
    `本机关无权更正该记录（${say('text')}），已经转送${say('agency')}处理，由其告知${you}结果。`,
  told: ({ you, say }) => `本机关无权更正该记录（${say('text')}），请${you}向${say('where')}提出。`,
}

function sayForwarded({ say }: OwnRecordWords): string[] {
  return [
    `本机关于${say('receivedOn')}收到${say('applicant')}提出的更正申请，要求更正与其自身相关的政府信息记录：“${say('record')}”。申请人提出应当记录为：“${say('right')}”。更正申请（写有申请人的联系方式）和证据材料随函附送。`,
    `经审核，本机关无权更正该记录：${say('text')}。根据${REGULATIONS}第四十一条的规定，现转送贵机关处理，请依法办理并告知申请人。`,
  ]
}
