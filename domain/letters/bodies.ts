import type { LeafCode } from '../outcome/leaf'
import { mustBeCreated, notHeld, stillUnclear } from './cannot-provide'
import { closedForAnotherReason, feeUnpaid, supplementAbandoned } from './closed-otherwise'
import { disclosed, partlyDisclosed } from './disclosed'
import { certification, duplicate, excessive, petitionOrComplaint, publication } from './not-processed'
import {
  administrativeInquiry,
  deliberative,
  enforcementFile,
  forbiddenByLaw,
  internalAffairs,
  securityAndStability,
  stateSecret,
  thirdPartyRights,
} from './withheld'
import type { Body, Words } from './words'

/** The wording of each outcome. */
export const BODIES: Record<LeafCode, (words: Words) => Body> = {
  '3.1': disclosed,
  '3.2': partlyDisclosed,
  '3.3.1': stateSecret,
  '3.3.2': forbiddenByLaw,
  '3.3.3': securityAndStability,
  '3.3.4': thirdPartyRights,
  '3.3.5': internalAffairs,
  '3.3.6': deliberative,
  '3.3.7': enforcementFile,
  '3.3.8': administrativeInquiry,
  '3.4.1': notHeld,
  '3.4.2': mustBeCreated,
  '3.4.3': stillUnclear,
  '3.5.1': petitionOrComplaint,
  '3.5.2': duplicate,
  '3.5.3': publication,
  '3.5.4': excessive,
  '3.5.5': certification,
  '3.6.1': supplementAbandoned,
  '3.6.2': feeUnpaid,
  '3.6.3': closedForAnotherReason,
}
