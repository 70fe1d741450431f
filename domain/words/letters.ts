import { formatDay } from '../day'
import type { LetterTo } from '../letters/catalogue'
import type { Standing, Stands } from '../letters/standing'

export const LETTER_TO_WORDS: Record<LetterTo, string> = {
  applicant: '发申请人',
  third: '发第三方',
  agency: '发其他机关',
  file: '机关留存',
}

const STANDING_WORDS: Record<Standing, string> = {
  sent: '',
  waiting: '待送达',
  void: '已作废',
  'set-aside': '已被撤销',
}

/** '' for what is out and stands; with the day since when it counts no more. */
export function standingWords({ standing, on }: Stands): string {
  return `${STANDING_WORDS[standing]}${on ? `（${formatDay(on)}）` : ''}`
}
