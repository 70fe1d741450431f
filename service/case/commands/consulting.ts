import { randomUUID } from 'node:crypto'
import type { Builders } from './given'

type ConsultingMove =
  | 'record-search'
  | 'send-consultation'
  | 'record-delivery'
  | 'record-opinion'
  | 'tell-third-party'
  | 'request-reasons'
  | 'record-reasons'

/** 检索、征求意见、说明理由. */
export const CONSULTING_COMMANDS: Builders<ConsultingMove> = {
  'record-search': ({ values: { on = '', scope = '', method = '', result, findings = '' } }) => ({
    move: 'record-search',
    on,
    scope,
    method,
    result: result === 'found' ? 'found' : 'none',
    findings,
  }),
  'send-consultation': ({ values: { party, to = '', sentOn = '', about = '' } }) => ({
    move: 'send-consultation',
    consultationId: randomUUID(),
    party: party === 'agency' ? 'agency' : 'third',
    to,
    sentOn,
    about,
  }),
  'record-delivery': ({ values: { consultationId = '', deliveredOn = '' } }) => ({
    move: 'record-delivery',
    consultationId,
    deliveredOn,
  }),
  'record-opinion': ({ values: { consultationId = '', answeredOn = '', opinion, reasonable, text = '' } }) => ({
    move: 'record-opinion',
    consultationId,
    answeredOn,
    opinion: opinion === 'agrees' || opinion === 'objects' ? opinion : 'silent',
    reasonable: reasonable === 'yes',
    text,
  }),
  'tell-third-party': ({ values: { consultationId = '', on = '', content = '', reason = '' } }) => ({
    move: 'tell-third-party',
    consultationId,
    on,
    content,
    reason,
  }),
  'request-reasons': ({ values: { on = '', dueOn = '', volume = '' } }) => ({
    move: 'request-reasons',
    on,
    dueOn,
    volume,
  }),
  'record-reasons': ({ values: { on = '', text = '', reasonable } }) => ({
    move: 'record-reasons',
    on,
    text,
    reasonable: reasonable === 'yes',
  }),
}
