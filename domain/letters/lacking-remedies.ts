import { isReviewBody } from '../remedy'
import type { LetterOffice } from './case-moment'

/** 行政复议法 Art. 24: a wrong review body would send the applicant astray, so the letter waits for the right one. */
export function listLackingRemedies(office: LetterOffice): Record<string, string> {
  const lacking: Record<string, string> = {}
  if (!isReviewBody(office.reviewBody)) {
    lacking.reviewBody = '复议机关应当是设立本街道办事处的区（县、市）人民政府，请在机关设置中改正'
  }
  if (office.court.trim() === '') lacking.court = '请在机关设置中填写有管辖权的人民法院'
  return lacking
}
