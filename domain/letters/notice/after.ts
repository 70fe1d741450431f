import type { FactWords } from '../../outcome/shape'
import { SERVICE_MEANS_WORDS } from '../../words/application'
import { CONTACT, contact, element, type Notice, REGULATIONS, REQUEST, requestIn } from './element'

const RESULTS = {
  corrected: '予以更正',
  kept: '不予更正',
  transferred: '转送有权更正的行政机关处理',
  told: '向有权更正的行政机关提出',
}
/** The notice to the person, or the letter with which it is handed on. */
const PAPERS = { notice: '告知书', forward: '转送函' }
const FORWARD = { fact: 'paper', is: 'forward' } as const

/** 21. Art. 41: a record about the applicant. It is no application for disclosure and counts in no row of table three. */
export const OWN_RECORD: Notice = {
  elements: [
    element('receivedOn', '收到更正申请的日期', '第四十一条'),
    element('record', '要求更正的记录', '第四十一条'),
    element('result', '处理的结果', '第四十一条', { choices: RESULTS }),
    element('paper', '文书的种类', '第四十一条', { choices: PAPERS }),
    element('text', '更正的内容或者理由', '第四十一条'),
    element('agency', '有权更正的行政机关', '第四十一条', { only: { fact: 'result', is: 'transferred' } }),
    element('where', '有权更正的行政机关和联系方式', '第四十一条', { only: { fact: 'result', is: 'told' } }),
    element('applicant', '申请更正的人', '第四十一条', { only: FORWARD }),
    element('right', '应当怎样记录', '第四十一条', { only: FORWARD }),
    CONTACT,
  ],
  title: ({ code }) => (code('paper') === 'forward' ? '更正政府信息申请转送函' : '更正政府信息告知书'),
  say: (words) => ({
    paragraphs: [...(words.code('paper') === 'forward' ? forwarded(words) : told(words)), ...contact(words)],
    /** Not to correct is a final act. */
    remedy: words.code('paper') === 'notice' && words.code('result') === 'kept',
  }),
}

function told(words: FactWords): string[] {
  const { you, code, say } = words
  const decided = RESULT_WORDS[code('result')] ?? (() => `${say('result')}。`)
  return [
    `本机关于${say('receivedOn')}收到${you}提出的更正申请，要求更正与${you}自身相关的政府信息记录：“${say('record')}”。`,
    `根据${REGULATIONS}第四十一条的规定，${decided(words)}`,
  ]
}

const RESULT_WORDS: Record<string, (words: FactWords) => string> = {
  corrected: ({ say }) => `经审核，该记录不准确，本机关已经更正：${say('text')}。`,
  kept: ({ say }) => `经审核，该记录没有不准确之处，本机关不予更正。理由：${say('text')}。`,
  transferred: ({ you, say }) =>
    `本机关无权更正该记录（${say('text')}），已经转送${say('agency')}处理，由其告知${you}结果。`,
  told: ({ you, say }) => `本机关无权更正该记录（${say('text')}），请${you}向${say('where')}提出。`,
}

function forwarded({ say }: FactWords): string[] {
  return [
    `本机关于${say('receivedOn')}收到${say('applicant')}提出的更正申请，要求更正与其自身相关的政府信息记录：“${say('record')}”。申请人提出应当记录为：“${say('right')}”。更正申请（写有申请人的联系方式）和证据材料随函附送。`,
    `经审核，本机关无权更正该记录：${say('text')}。根据${REGULATIONS}第四十一条的规定，现转送贵机关处理，请依法办理并告知申请人。`,
  ]
}

/** A slip of the pen in a letter that was served: told in writing, the decision itself stays as it was. */
export const CORRECTION: Notice = {
  elements: [
    element('letterTitle', '更正的文书', '第三十六条'),
    element('letterNumber', '更正的文书的文号', '第三十六条'),
    element('servedOn', '更正的文书送达的日期', '第三十六条'),
    element('what', '有误的内容', '第三十六条'),
    element('how', '更正后的内容', '第三十六条'),
    CONTACT,
  ],
  say: (words) => {
    const { you, say } = words
    return {
      paragraphs: [
        `本机关于${say('servedOn')}向${you}送达的《${say('letterTitle')}》（${say('letterNumber')}）中有文字表述错误，现更正如下。`,
        `有误的内容：${say('what')}。`,
        `更正为：${say('how')}。`,
        '该告知书的其他内容不变。本通知书是该告知书的组成部分，请一并保存。',
        ...contact(words),
      ],
    }
  },
}

/** 22. 235号 Art. 4: the day of posting or of the signature, and what shows it. Before service it is signed by hand. */
export const SERVICE_PROOF: Notice = {
  elements: [
    element('letterTitle', '送达的文书', '第三十三条'),
    element('letterNumber', '送达的文书的文号', '第三十三条'),
    element('applicant', '受送达人', '第三十三条'),
    element('phase', '送达与否', '第三十三条', { choices: { issued: '待送达', served: '已送达' } }),
    element('means', '送达的方式', '第三十三条', { only: { fact: 'phase', is: 'served' } }),
    element('servedOn', '送达的日期', '第三十三条', { only: { fact: 'phase', is: 'served' } }),
    element('evidence', '送达的凭证', '第三十三条', { required: false, only: { fact: 'phase', is: 'served' } }),
  ],
  say: ({ code, has, say }) => {
    const served = code('phase') === 'served'
    return {
      lines: [
        { label: '送达的文书', value: say('letterTitle') },
        { label: '文号', value: say('letterNumber') },
        { label: '受送达人', value: say('applicant') },
        { label: '送达的方式', value: served ? say('means') : '□ 当面签收　□ 邮寄' },
        { label: served ? dayLabel(say('means')) : '签收日或者交邮日', value: served ? say('servedOn') : BLANK_DAY },
        { label: '送达的凭证', value: served && has('evidence') ? say('evidence') : '' },
      ],
      signs: served && BY_WIRE.includes(say('means')) ? ['送达人（签名）'] : SIGNS,
    }
  },
}

const BLANK_DAY = '　　　　年　　月　　日'

const SIGNS = ['受送达人或者代收人（签名或者盖章）', '代收人与受送达人的关系', '送达人（签名）']
/** Nobody signs for these; the record of the system shows the day. */
const BY_WIRE: readonly string[] = [SERVICE_MEANS_WORDS.online, SERVICE_MEANS_WORDS.email]

/** 235号 Art. 4: the day that counts. */
function dayLabel(means: string): string {
  if (means === SERVICE_MEANS_WORDS.posted) return '交邮日'
  return BY_WIRE.includes(means) ? '送达日' : '签收日'
}

/** 23. Art. 17: who looked at what, and what each of them decided. Stays with the office. */
export const REVIEW_FORM: Notice = {
  elements: [
    element('registerNumber', '登记号', '第十七条'),
    ...REQUEST,
    element('outcome', '拟办的结果', '第十七条'),
    element('basis', '依据', '第十七条'),
    element('drafter', '拟写人', '第十七条'),
    element('draftedOn', '拟写的日期', '第十七条'),
    element('reviewer', '审核的意见', '第十七条'),
    element('approver', '签发人', '第十七条'),
    element('signedOn', '签发的日期', '第十七条'),
  ],
  say: (words) => ({
    lines: [
      { label: '登记号', value: words.say('registerNumber') },
      { label: '申请的内容', value: requestIn(words) },
      { label: '拟办的结果', value: words.say('outcome') },
      { label: '依据', value: words.say('basis') },
      { label: '拟写', value: `${words.say('drafter')}　${words.say('draftedOn')}` },
      { label: '审核（含保密审查）', value: words.say('reviewer') },
      { label: '签发', value: `同意。${words.say('approver')}　${words.say('signedOn')}` },
    ],
    paragraphs: [
      `依照${REGULATIONS}第十七条，公开前经过审查。不能确定是否可以公开的，报有关主管部门或者保密行政管理部门确定。`,
    ],
    signs: ['拟写人（签名）', '审核人（签名）', '签发人（签名）'],
  }),
}
