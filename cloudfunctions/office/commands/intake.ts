import type { Builders } from './given'

type IntakeMove = 'confirm' | 'record-withdrawal' | 'note' | 'reassign'

/** 登记、撤回、备注. */
export const INTAKE_COMMANDS: Builders<IntakeMove> = {
  confirm: ({ values: { confirmedWith = '', how = '', signedOn } }) => ({
    move: 'confirm',
    confirmedWith,
    how,
    ...(signedOn && { signedOn }),
  }),
  'record-withdrawal': ({ values: { on = '', reason = '' } }) => ({ move: 'record-withdrawal', on, reason }),
  note: ({ values: { text = '' } }) => ({ move: 'note', text }),
  reassign: ({ values: { to = '', reason = '' } }) => ({ move: 'reassign', to, reason }),
}
