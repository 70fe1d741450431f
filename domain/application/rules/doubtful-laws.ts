import { listDoubtfulLaws } from '../../outcome/law-name'
import { type Refusal, refuse } from '../../refusal'
import type { CaseState } from '../state'

/** The laws of the draft that may be none, as they are named in a question; '' where there is no doubt. */
export function nameDoubtfulLaws({ reply }: Pick<CaseState, 'reply'>): string {
  return reply ? listDoubtfulLaws(reply).join('、') : ''
}

/** Told to who reviews and who signs. */
export function warnOfDoubtfulLaw({ state }: { state: CaseState }): string {
  const named = nameDoubtfulLaws(state)
  return named === ''
    ? ''
    : `注意：“${named}”像是地方性法规、规章或者文件，第十四条只认法律、行政法规；确实是的，由签发人确认。`
}

/** Art. 14: what is neither a law nor an administrative regulation forbids no disclosure. */
export function refuseUnconfirmedLaw(state: CaseState, isConfirmed: boolean | undefined): Refusal | null {
  const named = nameDoubtfulLaws(state)
  if (named === '' || isConfirmed) return null
  return refuse('fields', '第十四条', {
    fields: {
      isLaw: `第十四条只认法律、行政法规。“${named}”不是的，退回修改，换成法律、行政法规的条款，或者换一种办理结果。`,
    },
  })
}
