import { randomUUID } from 'node:crypto'
import { PROCEEDING_RESULTS, PROCEEDING_ROUTES, SIGNED_MEANS } from '../../../domain/application/events'
import type { Builders } from './given'

type AfterMove =
  | 'void-letter'
  | 'record-failed-service'
  | 'record-return'
  | 'correct-letter'
  | 'open-proceeding'
  | 'decide-proceeding'
  | 'strike-proceeding'
  | 'set-aside-reply'
  | 'consider-disclosure'
  | 'review-withheld'

/** 答复之后. */
export const AFTER_COMMANDS: Builders<AfterMove> = {
  'void-letter': ({ values: { reason = '' } }) => ({ move: 'void-letter', reason }),
  'record-failed-service': ({ values: { on = '', means, reason = '' }, files }) => ({
    move: 'record-failed-service',
    on,
    means: SIGNED_MEANS.find((one) => one === means) ?? 'signed-for',
    reason,
    fileIds: files,
  }),
  'record-return': ({ values: { on = '', reason = '' }, files }) => ({
    move: 'record-return',
    on,
    reason,
    fileIds: files,
  }),
  'correct-letter': ({ values: { on = '', what = '', how = '' } }) => ({ move: 'correct-letter', on, what, how }),
  'open-proceeding': ({ values: { route, filedOn = '', body = '', caseNumber = '', reviewSilent } }) => ({
    move: 'open-proceeding',
    proceedingId: randomUUID(),
    route: PROCEEDING_ROUTES.find((one) => one === route) ?? 'reconsideration',
    filedOn,
    body,
    caseNumber,
    reviewSilent: route === 'after-reconsideration' && reviewSilent === 'yes',
  }),
  'decide-proceeding': ({ values }) => {
    const { proceedingId = '', decidedOn = '', result, text = '', orderedToRedo, redoDueOn = '' } = values
    return {
      move: 'decide-proceeding',
      proceedingId,
      decidedOn,
      result: PROCEEDING_RESULTS.find((one) => one === result) ?? 'other',
      text,
      orderedToRedo: orderedToRedo === 'yes',
      redoDueOn,
    }
  },
  'strike-proceeding': ({ values: { proceedingId = '', on = '', reason = '' } }) => ({
    move: 'strike-proceeding',
    proceedingId,
    on,
    reason,
  }),
  'set-aside-reply': ({ values: { proceedingId = '', on = '', redoDueOn = '' } }) => ({
    move: 'set-aside-reply',
    proceedingId,
    on,
    redoDueOn,
  }),
  'consider-disclosure': ({ values: { on = '', decision, reason = '' } }) => ({
    move: 'consider-disclosure',
    on,
    decision: decision === 'publish' ? 'publish' : 'keep',
    reason,
  }),
  'review-withheld': ({ values: { on = '', decision, reason = '' } }) => ({
    move: 'review-withheld',
    on,
    decision: decision === 'open' ? 'open' : 'keep',
    reason,
  }),
}
