import type { FactWords } from './shape'

/** Why the applicant was asked to supplement; nothing where the case does not say what was lacking. */
export function tellLack({ edition, has, say }: FactWords): string {
  if (edition === 1) return '因申请内容不明确，'
  return has('lack') ? `因${say('lack')}，` : ''
}
