import { addDays, addMonths, type Day } from './day'
import { type LeafCode, OUTCOMES } from './outcome/outcomes'
import type { RemedyClass } from './outcome/shape'

/** 行政复议法 Art. 20: sixty calendar days to ask for reconsideration. */
const RECONSIDERATION_DAYS = 60
/** 行政诉讼法 Art. 46: six months to sue directly. */
const SUIT_MONTHS = 6
/** 行政诉讼法 Art. 45: fifteen days to sue after the reconsideration decision. */
const SUIT_AFTER_RECONSIDERATION_DAYS = 15

/**
 * `reviewBody`: the government that set the office up (行政复议法 Art. 24). `inquiryClass`: how the office reads 3.3.8.
 * `partialRemedy`: how it reads a partial disclosure; absent in letters that were issued up to version 0.2.0, which told both
 * ways. `onlineAddress`: where the review body takes applications on line (行政复议法 Art. 22).
 */
export type RemedyAuthorities = {
  reviewBody: string
  court: string
  inquiryClass?: 'A' | 'B'
  partialRemedy?: 'A' | 'A+B'
  onlineAddress?: string
  /** In which words they are told; absent: those of letters that were issued up to version 0.2.0. */
  wording?: 2
}
/** `until` is null before service, and where the term starts with a later act. */
export type RemedyStep = { title: string; text: string; until: Day | null; untilNote: string }
export type Remedies = { class: RemedyClass; paragraphs: string[]; steps: RemedyStep[] }

/** What the applicant can do about a reply, and until when. `servedOn`: the day the letter reached them. */
export function describeRemedies(leaf: LeafCode, setting: RemedyAuthorities, servedOn?: Day): Remedies {
  return describeRemediesOfClass(findRemedyClass(leaf, setting), setting, servedOn)
}

/** The same by class, for a letter that is no reply. */
export function describeRemediesOfClass(
  remedyClass: RemedyClass,
  setting: RemedyAuthorities,
  servedOn?: Day,
): Remedies {
  return {
    class: remedyClass,
    paragraphs: [...composeRemedyParagraphs(remedyClass, setting), ...tellOnlineAddress(setting)],
    steps: [...composeRemedySteps(remedyClass, setting, servedOn), composeComplaintStep()],
  }
}

type Readings = Pick<RemedyAuthorities, 'inquiryClass' | 'partialRemedy'>

/**
 * 3.3.8 stands under 不予公开 in the table but rests on Art. 36(七): class B unless the office decides otherwise. 3.2 withholds
 * a part: since 2026-07-01 not to disclose all or a part is read as one (行政复议法实施条例 Art. 31).
 */
export function findRemedyClass(leaf: LeafCode, { inquiryClass, partialRemedy }: Readings = {}): RemedyClass {
  if (leaf === '3.2') return partialRemedy ?? 'A+B'
  return leaf === '3.3.8' ? (inquiryClass ?? 'B') : OUTCOMES[leaf].remedyClass
}

/** What an office has set, as far as letters of before told it. */
export function keepFormerWording({ reviewBody, court, inquiryClass }: RemedyAuthorities): RemedyAuthorities {
  return { reviewBody, court, ...(inquiryClass && { inquiryClass }) }
}

/** 行政复议法 Art. 24: only the government of the district, county or city that set the sub-district office up. */
export function isReviewBody(name: string): boolean {
  return /[区县市旗]人民政府$/.test(name.trim())
}

function composeRemedyParagraphs(remedyClass: RemedyClass, setting: RemedyAuthorities): string[] {
  const { reviewBody, court, wording } = setting
  const first = wording === 2 ? tellReviewFirst(reviewBody) : tellReviewFirstFormerly(setting)
  const either = `可以自收到本告知书之日起${RECONSIDERATION_DAYS}日内，向${reviewBody}申请行政复议，或者自收到本告知书之日起${SUIT_MONTHS}个月内，向${court}提起行政诉讼。`
  if (remedyClass === 'A') return [`${wording === 2 ? '对本答复不服的' : '如不服本告知'}，${first}`]
  if (remedyClass === 'B') return [`如不服本告知，${either}`]
  return [`对本告知书中不予公开的部分不服的，${first}`, `对本告知书的其他部分不服的，${either}`]
}

/** 行政复议法 Art. 23, 34, 行政诉讼法 Art. 45. Which court takes the suit depends on the decision, so none is named. */
function tellReviewFirst(reviewBody: string): string {
  return `应当自收到之日起${RECONSIDERATION_DAYS}日内先向${reviewBody}申请行政复议；对行政复议决定不服，或者行政复议机关逾期不作决定的，可以自收到决定书之日或者复议期限届满之日起${SUIT_AFTER_RECONSIDERATION_DAYS}日内，依法向有管辖权的人民法院提起行政诉讼。（行政复议法第二十三条第一款第（四）项）`
}

function tellReviewFirstFormerly({ reviewBody, court }: RemedyAuthorities): string {
  return `应当自收到本告知书之日起${RECONSIDERATION_DAYS}日内，先向${reviewBody}申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起${SUIT_AFTER_RECONSIDERATION_DAYS}日内，向${court}提起行政诉讼。`
}

/** 行政复议法 Art. 22(2): whoever gets a decision on line must be told where to apply for its review on line. */
function tellOnlineAddress({ onlineAddress = '' }: RemedyAuthorities): string[] {
  return onlineAddress.trim() === '' ? [] : [`网上申请行政复议：${onlineAddress.trim()}`]
}

function composeRemedySteps(remedyClass: RemedyClass, setting: RemedyAuthorities, servedOn?: Day): RemedyStep[] {
  if (remedyClass === 'A')
    return [composeReconsiderationFirst(setting, servedOn), composeSuitAfterReconsideration(setting)]
  if (remedyClass === 'B') return [composeReconsiderationStep(setting, servedOn), composeSuitStep(setting, servedOn)]
  return [
    ...composeRemedySteps('A', setting, servedOn).map((step) => ({ ...step, title: `不予公开的部分：${step.title}` })),
    ...composeRemedySteps('B', setting, servedOn).map((step) => ({ ...step, title: `其他部分：${step.title}` })),
  ]
}

const ROLL_OVER_SENTENCE = '最后一日是法定节假日的，顺延到节假日后的第一日。'

function composeReconsiderationNote(servedOn?: Day): string {
  return servedOn
    ? `从收到的第二天算起，共${RECONSIDERATION_DAYS}日（含周末）。${ROLL_OVER_SENTENCE}`
    : `自收到告知书之日起${RECONSIDERATION_DAYS}日内。${ROLL_OVER_SENTENCE}`
}

function composeReconsiderationFirst(setting: RemedyAuthorities, servedOn?: Day): RemedyStep {
  const { reviewBody } = setting
  return {
    title: '先申请行政复议',
    text: `对不予公开不服，要先向${reviewBody}申请行政复议，不能直接去法院起诉（行政复议法第二十三条）。${sayOnline(setting)}`,
    until: servedOn ? addDays(servedOn, RECONSIDERATION_DAYS) : null,
    untilNote: composeReconsiderationNote(servedOn),
  }
}

function composeSuitAfterReconsideration({ court, wording }: RemedyAuthorities): RemedyStep {
  return {
    title: '复议之后仍不服，再提起行政诉讼',
    text: `收到复议决定书后仍然不服，或者复议机关不受理、逾期不答复的，可以向${wording === 2 ? '有管辖权的人民法院' : court}提起行政诉讼。`,
    until: null,
    untilNote: `自收到复议决定书之日起${SUIT_AFTER_RECONSIDERATION_DAYS}日内；复议机关逾期不作决定的，自复议期满之日起${SUIT_AFTER_RECONSIDERATION_DAYS}日内。`,
  }
}

function sayOnline(setting: RemedyAuthorities): string {
  return tellOnlineAddress(setting)
    .map((told) => `${told}。`)
    .join('')
}

function composeReconsiderationStep(setting: RemedyAuthorities, servedOn?: Day): RemedyStep {
  const { reviewBody } = setting
  return {
    title: '申请行政复议',
    text: `可以向${reviewBody}申请行政复议，不收费。${sayOnline(setting)}`,
    until: servedOn ? addDays(servedOn, RECONSIDERATION_DAYS) : null,
    untilNote: composeReconsiderationNote(servedOn),
  }
}

function composeSuitStep({ court }: RemedyAuthorities, servedOn?: Day): RemedyStep {
  const term = servedOn ? `从收到的第二天算起，共${SUIT_MONTHS}个月。` : `自收到告知书之日起${SUIT_MONTHS}个月内。`
  return {
    title: '提起行政诉讼',
    text: `也可以向${court}提起行政诉讼。已经申请复议的，要等复议有结果后再起诉。`,
    until: servedOn ? addMonths(servedOn, SUIT_MONTHS) : null,
    untilNote: `${term}${ROLL_OVER_SENTENCE}`,
  }
}

/** Art. 51 of the Regulations. */
function composeComplaintStep(): RemedyStep {
  return {
    title: '投诉、举报',
    text: '也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报（条例第五十一条）。',
    until: null,
    untilNote: '条例没有规定期限。投诉、举报不影响复议和诉讼的期限计算。',
  }
}
