import { APPLICANT_KINDS } from '../../../domain/application/events'
import type { Builders } from './given'

type IntakeMove =
  | 'confirm'
  | 'record-contact'
  | 'reclassify'
  | 'record-earlier-reply'
  | 'record-withdrawal'
  | 'note'
  | 'reassign'

/** 登记、撤回、备注. */
export const INTAKE_COMMANDS: Builders<IntakeMove> = {
  confirm: ({ values: { confirmedWith = '', how = '', signedOn }, files }) => ({
    move: 'confirm',
    confirmedWith,
    how,
    ...(signedOn && { signedOn }),
    ...(files.length > 0 && { fileIds: files }),
  }),
  'record-contact': ({ values: { on = '', how = '', reached, text = '' } }) => ({
    move: 'record-contact',
    on,
    how,
    reached: reached === 'yes',
    text,
  }),
  reclassify: ({ values: { applicantKind, reason = '' } }) => ({
    move: 'reclassify',
    applicantKind: APPLICANT_KINDS.find((one) => one === applicantKind) ?? 'other',
    reason,
  }),
  'record-earlier-reply': ({ values: { number = '', servedOn = '', text = '' } }) => ({
    move: 'record-earlier-reply',
    number: number.trim(),
    servedOn,
    text,
  }),
  'record-withdrawal': ({ values: { on = '', reason = '' } }) => ({ move: 'record-withdrawal', on, reason }),
  note: ({ values: { text = '' } }) => ({ move: 'note', text }),
  reassign: ({ values: { to = '', reason = '' } }) => ({ move: 'reassign', to, reason }),
}
