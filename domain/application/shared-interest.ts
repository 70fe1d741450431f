import { ALIKE, measureLikeness, sameNumbers } from './likeness'

/** A disclosed case as far as others may have asked the same; `applicant` tells two apart without naming them. */
export type Disclosed = { id: string; applicant: string; request: string }

/** Art. 44: how many other applicants asked the same information. What is the same, the office decides. */
export function othersWhoAsked(one: Disclosed, all: readonly Disclosed[]): number {
  const alike = all.filter(
    ({ applicant, request }) =>
      applicant !== one.applicant &&
      sameNumbers(request, one.request) &&
      measureLikeness(request, one.request) >= ALIKE,
  )
  return new Set(alike.map(({ applicant }) => applicant)).size
}
