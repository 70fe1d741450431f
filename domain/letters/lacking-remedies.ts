import type { RemedyClass } from '../outcome/shape'
import { isReviewBody, type RemedyAuthorities } from '../remedy'

/** 行政复议法 Art. 22(2): of a decision that is given on line. */
export const ONLINE_RULE = '行政复议法第二十二条第二款'

/** What is told with which letter, and whether the applicant gets it on line. */
type Told = { remedyClass: RemedyClass; isOnline: boolean }

/** 行政复议法 Art. 24: a wrong review body would send the applicant astray, so the letter waits for the right one. */
export function listLackingRemedies(
  office: RemedyAuthorities,
  { remedyClass, isOnline }: Told,
): Record<string, string> {
  const lacking: Record<string, string> = {}
  if (!isReviewBody(office.reviewBody)) {
    lacking.reviewBody = '复议机关应当是设立本街道办事处的区（县、市）人民政府，请在机关设置中改正'
  }
  if (remedyClass !== 'A' && office.court.trim() === '') lacking.court = '请在机关设置中填写有管辖权的人民法院'
  if (isOnline && !office.onlineAddress?.trim()) {
    lacking.onlineAddress =
      '申请人要在网上取得答复，告知书应当同时写明提交行政复议申请书的互联网渠道，请在机关设置中填写网上申请行政复议的地址'
  }
  return lacking
}
