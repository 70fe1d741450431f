import { z } from 'zod'
import { decideCorrection as decideAct } from '../../domain/correction/acts/decide-correction'
import { registerCorrection as registerAct } from '../../domain/correction/acts/register-correction'
import { CORRECTION_PAPERS } from '../../domain/correction/vocabulary'
import { officersWho } from '../../domain/record/act'
import { CASE_ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import { filledForm, key, reasonToLook, shortText, version } from '../input'
import { saveOwnRecordLetter } from '../letters/read-letters'
import {
  decideCorrection,
  listCorrections,
  readCorrection,
  registerCorrection,
  unmaskCorrection,
} from './manage-corrections'

const KB = 1024
const id = shortText.min(1, '请选择一件更正登记。')

/** Art. 41: requests to correct a record about oneself. */
export const CORRECTION_ACTIONS = [
  officeAction({
    name: 'correction.list',
    who: CASE_ROLES,
    input: z.object({
      state: z.enum(['open', 'decided'], '没有这个列表。'),
      cursor: shortText.exactOptional(),
    }),
    run: ({ services, staff }, input) => listCorrections(services, staff, input),
  }),
  officeAction({
    name: 'correction.read',
    who: CASE_ROLES,
    input: z.object({ id }),
    run: ({ services, staff }, input) => readCorrection(services, staff, input),
  }),
  officeAction({
    name: 'correction.register',
    who: officersWho(registerAct),
    maxBodyBytes: 256 * KB,
    input: z.object({ input: filledForm, key: key.exactOptional() }),
    run: ({ services, staff }, input) => registerCorrection(services, staff, input),
  }),
  officeAction({
    name: 'correction.decide',
    who: officersWho(decideAct),
    maxBodyBytes: 256 * KB,
    input: z.object({ id, version, input: filledForm, key: key.exactOptional() }),
    run: ({ services, staff }, input) => decideCorrection(services, staff, input),
  }),
  officeAction({
    name: 'correction.unmask',
    who: CASE_ROLES,
    input: z.object({ id, reason: reasonToLook }),
    run: ({ services, staff }, input) => unmaskCorrection(services, staff, input),
  }),
  officeAction({
    name: 'correction.docx',
    who: CASE_ROLES,
    input: z.object({ id, paper: z.enum(CORRECTION_PAPERS, '没有这种文书。') }),
    run: ({ services, staff }, input) => saveOwnRecordLetter(services, staff, input),
  }),
] as const
