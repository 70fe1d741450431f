import type { CorrectionResult } from '../correction/vocabulary'

export const CORRECTION_RESULT_WORDS: Record<CorrectionResult, string> = {
  corrected: '予以更正',
  kept: '不予更正',
  transferred: '转送有权更正的机关',
  told: '告知向有权更正的机关提出',
}
