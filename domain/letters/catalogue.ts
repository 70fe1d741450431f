import type { EventType } from '../application/events'
import { LEAF_CODES, type LeafCode, OUTCOMES } from '../outcome/outcomes'
import { REPLY_LETTERS, type ReplyCode, type ReplyLetter } from '../outcome/reply-letters'
import type { LetterCode, NoticeCode } from './codes'
import { CORRECTION, OWN_RECORD, REVIEW_FORM, SERVICE_PROOF } from './notice/after'
import { AGENCY, THIRD_PARTY, THIRD_PARTY_TOLD } from './notice/consulting'
import type { Notice } from './notice/element'
import { FEE } from './notice/fee'
import { REASONS, RECEIPT, RECEIPT_RECORD, SUPPLEMENT } from './notice/intake'
import { CONSULTATION, EXTENSION, POSTPONEMENT } from './notice/period'
import type { SeriesCode } from './series'

/** To whom a letter goes; `file`: it stays with the office. */
export type LetterTo = 'applicant' | 'third' | 'agency' | 'file'

/** `row`: its place in the usual set of 23; null for what this system adds. */
type Entry = {
  row: number | null
  title: string
  article: string
  to: LetterTo
  /** Where its number is drawn; null where it has none of its own. */
  series: SeriesCode | null
  after: readonly EventType[]
}
export type NoticeEntry = Entry & { notice: Notice }
export type ReplyEntry = Entry & { leaves: readonly LeafCode[] }

const applicant = (row: number | null, title: string, article: string) =>
  ({ row, title, article, to: 'applicant' }) as const
const file = (row: number, title: string, article: string) =>
  ({ row, title, article, to: 'file', series: null }) as const

function reply({ code, row, title, article }: ReplyLetter): ReplyEntry {
  const leaves = LEAF_CODES.filter((leaf) => OUTCOMES[leaf].letters.some(({ letter }) => letter.code === code))
  return { row, title, article, to: 'applicant', series: 'letter', after: ['letter-issued'], leaves }
}

/** The letters on the way to a reply, and after it. What each must say stands in notice/. */
export const NOTICES: Record<NoticeCode, NoticeEntry> = {
  receipt: {
    ...applicant(1, '政府信息公开申请登记回执', '第三十一条'),
    ...{ series: 'register', after: ['received'], notice: RECEIPT },
  },
  'receipt-record': {
    ...file(2, '收到申请时间确认记录', '第三十一条'),
    ...{ after: ['received'], notice: RECEIPT_RECORD },
  },
  supplement: {
    ...applicant(3, '政府信息公开申请补正告知书', '第三十条'),
    ...{ series: 'supplement', after: ['supplement-requested'], notice: SUPPLEMENT },
  },
  extension: {
    ...applicant(4, '政府信息公开延期答复告知书', '第三十三条'),
    ...{ series: 'extension', after: ['extended'], notice: EXTENSION },
  },
  reasons: {
    ...applicant(5, '政府信息公开申请说明理由告知书', '第三十五条'),
    ...{ series: 'reasons', after: ['reasons-requested'], notice: REASONS },
  },
  'third-party': {
    ...{ row: 6, title: '政府信息公开征求第三方意见书', article: '第三十二条', to: 'third' },
    ...{ series: 'consultation', after: ['consultation-sent'], notice: THIRD_PARTY },
  },
  agency: {
    ...{ row: 7, title: '政府信息公开征求意见函', article: '第三十四条', to: 'agency' },
    ...{ series: 'consultation', after: ['consultation-sent'], notice: AGENCY },
  },
  consultation: {
    ...applicant(8, '征求意见期间告知书', '第三十三条'),
    ...{ series: 'notice', after: ['consultation-sent'], notice: CONSULTATION },
  },
  fee: {
    ...applicant(18, '政府信息公开信息处理费收费通知书', '第四十二条'),
    ...{ series: 'fee', after: ['fee-charged'], notice: FEE },
  },
  'third-party-told': {
    ...{ row: 20, title: '政府信息决定公开告知书', article: '第三十二条', to: 'third' },
    ...{ series: 'notice', after: ['third-party-told'], notice: THIRD_PARTY_TOLD },
  },
  'own-record': {
    ...applicant(21, '更正政府信息告知书', '第四十一条'),
    ...{ series: 'correction', after: [], notice: OWN_RECORD },
  },
  'service-proof': {
    ...file(22, '送达回证', '第三十三条'),
    ...{ after: ['letter-issued', 'letter-served'], notice: SERVICE_PROOF },
  },
  'review-form': {
    ...file(23, '政府信息公开审查表', '第十七条'),
    ...{ after: ['reply-signed'], notice: REVIEW_FORM },
  },
  postponement: {
    ...applicant(null, '政府信息公开延迟答复告知书', '第三十五条'),
    ...{ series: 'extension', after: ['reply-postponed'], notice: POSTPONEMENT },
  },
  correction: {
    ...applicant(null, '告知书更正通知书', '第三十六条'),
    ...{ series: 'correction', after: ['letter-corrected'], notice: CORRECTION },
  },
}

/** The replies; what each must say are the facts of its outcome (domain/outcome/) and the common block. */
export const REPLIES = Object.fromEntries(REPLY_LETTERS.map((letter) => [letter.code, reply(letter)])) as Record<
  ReplyCode,
  ReplyEntry
>

/** Every letter: its place, title, article, whom it goes to, its series, and what it follows. */
export const LETTERS: Record<LetterCode, NoticeEntry | ReplyEntry> = { ...NOTICES, ...REPLIES }

export function isNotice(code: LetterCode): code is NoticeCode {
  return Object.hasOwn(NOTICES, code)
}
