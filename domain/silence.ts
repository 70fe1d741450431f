import { addDays, addMonths, type Day } from './day'
import type { SilenceRemedy } from './office-settings/office-settings'
import type { RemedyAuthorities, RemedyStep } from './remedy'

/** 行政复议法实施条例 Art. 30 as revised: since then silence is disputed before the review body first. */
const REVIEW_FIRST_SINCE: Day = '2026-07-01'
/** 行政复议法 Art. 20, 行政诉讼法 Art. 46. */
const REVIEW_DAYS = 60
const SUIT_MONTHS = 6

type Silence = {
  /** The last day of the office; null while it is not known or does not run. */
  replyDueOn: Day | null
  today: Day
  authorities: RemedyAuthorities
  silenceRemedy: SilenceRemedy
}

/** What the applicant can do while the office is silent, from the day after its last one, and until when. */
export function describeSilence({ replyDueOn, today, authorities, silenceRemedy }: Silence): RemedyStep[] {
  if (!replyDueOn || today <= replyDueOn) return []
  const isReviewFirst = silenceRemedy === 'review-first' && addDays(replyDueOn, 1) >= REVIEW_FIRST_SINCE
  const review = describeReview(replyDueOn, authorities, isReviewFirst)
  return isReviewFirst ? [review] : [review, describeSuit(replyDueOn, authorities)]
}

function describeReview(
  replyDueOn: Day,
  { reviewBody, onlineAddress = '' }: RemedyAuthorities,
  isFirst: boolean,
): RemedyStep {
  const online = onlineAddress.trim() ? `网上申请：${onlineAddress.trim()}。` : ''
  const why = isFirst ? '直接起诉可能不被受理（行政复议法实施条例第三十条，以当地法院为准）。' : ''
  return {
    title: isFirst ? '先申请行政复议' : '申请行政复议',
    text: `机关逾期没有答复，您可以向${reviewBody}申请行政复议，不收费。${why}${online}`,
    until: addDays(replyDueOn, REVIEW_DAYS),
    untilNote: `从答复期限届满的第二天算起，共${REVIEW_DAYS}日（含周末）。机关后来答复的，从收到答复重新计算。`,
  }
}

function describeSuit(replyDueOn: Day, { court }: RemedyAuthorities): RemedyStep {
  return {
    title: '提起行政诉讼',
    text: `也可以向${court}提起行政诉讼。已经申请复议的，要等复议有结果后再起诉。`,
    until: addMonths(replyDueOn, SUIT_MONTHS),
    untilNote: `从答复期限届满的第二天算起，共${SUIT_MONTHS}个月。`,
  }
}
