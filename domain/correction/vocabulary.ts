/**
 * Art. 41: somebody has evidence that a record about themself is wrong. The office corrects it, or has no power to and
 * hands it on or tells where; or the record is right. A request of this kind is no application and stands in no table.
 */
export const CORRECTION_RESULTS = ['corrected', 'kept', 'transferred', 'told'] as const
export type CorrectionResult = (typeof CORRECTION_RESULTS)[number]

/** The notice to the person, and the letter with which the request is handed on to the organ that may correct. */
export const CORRECTION_PAPERS = ['notice', 'forward'] as const
export type CorrectionPaper = (typeof CORRECTION_PAPERS)[number]

/** Art. 41: what is handed on leaves with a letter to the organ, beside the notice to the person. */
export function listCorrectionPapers(result: CorrectionResult): readonly CorrectionPaper[] {
  return result === 'transferred' ? CORRECTION_PAPERS : ['notice']
}
