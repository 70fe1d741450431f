import { z } from 'zod'
import { CASE_ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import { applicationId, reasonToLook } from '../input'
import { makeEvidenceBook } from './make-evidence-book'

export const EVIDENCE_ACTIONS = [
  officeAction({
    name: 'case.evidence-pack',
    who: CASE_ROLES,
    input: z.object({ id: applicationId, reason: reasonToLook }),
    run: ({ services, staff }, input) => makeEvidenceBook(services, staff, input),
  }),
] as const
