import { formatDay } from '../day'
import type { LetterStanding, Standing } from '../letters/letter-standing'
import type { Recipient } from '../letters/notice'

export const RECIPIENT_WORDS: Record<Recipient, string> = {
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
export function standingWords({ standing, on }: LetterStanding): string {
  return `${STANDING_WORDS[standing]}${on ? `（${formatDay(on)}）` : ''}`
}
