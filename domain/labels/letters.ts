import type { LetterTo } from '../letter/catalogue'
import type { Standing } from '../letter/standing'

export const LETTER_TO_WORDS: Record<LetterTo, string> = {
  applicant: '发申请人',
  third: '发第三方',
  agency: '发其他机关',
  file: '机关留存',
}

export const STANDING_WORDS: Record<Standing, string> = { sent: '已发出', waiting: '待送达', void: '已作废' }
