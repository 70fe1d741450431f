import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { CommandOf } from '../../domain/application/command'
import { SERVICE_MEANS } from '../../domain/application/events'
import { MOVES } from '../../domain/application/moves'
import { isDay } from '../../domain/day'
import { askFor } from '../../domain/labels'
import { isLeafCode } from '../../domain/outcome'
import type { FieldSpec } from '../../typings/api'
import { fileIds, read, text } from '../shared/input'
import { Failure } from '../shared/respond'
import { FORMS, type FormScene, type StaffMove } from './forms'

export type MoveInput = Record<string, string | string[]>
type Values = Record<string, string>
type Given = { values: Values; files: string[]; facts: Values }

export function isStaffMove(name: string): name is StaffMove {
  return Object.hasOwn(FORMS, name) && Object.hasOwn(MOVES, name)
}

/** The command behind a filled form; throws a Failure that names each field and what to mend. */
export function commandOf(move: StaffMove, input: MoveInput, scene: FormScene) {
  const specs = FORMS[move](scene)
  const checked = read(schemaOf(specs), input)
  const given = { values: strings(checked), files: list(checked.files), facts: factsIn(input) }
  return BUILD[move](given)
}

function schemaOf(specs: readonly FieldSpec[]): z.ZodObject<Record<string, z.ZodType>> {
  return z.object(Object.fromEntries(specs.map((spec) => [spec.name, shapeOf(spec)])))
}

/** A field left out is an empty one; an empty optional one is as good as none. */
function shapeOf(spec: FieldSpec): z.ZodType {
  const { kind, required } = spec
  if (kind === 'files') return required ? fileIds.min(1, `${askFor(spec)}。`) : fileIds.prefault([])
  const filled = text.refine((value) => !required || value.trim() !== '', `${askFor(spec)}。`)
  return filled.refine((value) => value === '' || fits(spec, value), MISFIT[kind]).prefault('')
}

const MISFIT: Record<FieldSpec['kind'], string> = {
  text: '请重新填写。',
  'long-text': '请重新填写。',
  day: '请填写存在的日期，如 2026-03-04。',
  number: '请填写整数。',
  choice: '请从列出的选项中选择。',
  files: '请重新上传。',
}

function fits({ kind, choices }: FieldSpec, value: string): boolean {
  if (kind === 'day') return isDay(value)
  if (kind === 'number') return /^\d{1,9}$/.test(value)
  return kind !== 'choice' || choices.some((one) => one.value === value)
}

function strings(checked: Record<string, unknown>): Values {
  return Object.fromEntries(
    Object.entries(checked).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function factsIn(input: MoveInput): Values {
  const facts = Object.entries(input).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  return Object.fromEntries(
    facts
      .filter(([name]) => name.startsWith('fact.'))
      .map(([name, value]) => [name.slice('fact.'.length), value.trim()]),
  )
}

const BUILD: { [M in StaffMove]: (given: Given) => CommandOf<M> } = {
  confirm: ({ values: { confirmedWith = '', how = '', signedOn } }) => ({
    move: 'confirm',
    confirmedWith,
    how,
    ...(signedOn && { signedOn }),
  }),
  'request-supplement': ({ values: { on = '', dueOn = '', items = '' } }) => ({
    move: 'request-supplement',
    on,
    dueOn,
    items,
  }),
  'enter-supplement': ({ values: { on = '', text = '' }, files }) => ({
    move: 'enter-supplement',
    on,
    text,
    fileIds: files,
  }),
  'record-search': ({ values: { on = '', scope = '', method = '', result, findings = '' } }) => ({
    move: 'record-search',
    on,
    scope,
    method,
    result: result === 'found' ? 'found' : 'none',
    findings,
  }),
  'send-consultation': ({ values: { party, sentOn = '', about = '' } }) => ({
    move: 'send-consultation',
    consultationId: randomUUID(),
    party: party === 'agency' ? 'agency' : 'third',
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
  extend: ({ values: { days, notifiedOn = '', reason = '' } }) => ({
    move: 'extend',
    days: Number(days),
    notifiedOn,
    reason,
  }),
  'charge-fee': ({ values: { issuedOn = '', basis, quantity } }) => ({
    move: 'charge-fee',
    issuedOn,
    basis: basis === 'pages' ? 'pages' : 'items',
    quantity: Number(quantity),
  }),
  'record-fee-delivery': ({ values: { deliveredOn = '' } }) => ({ move: 'record-fee-delivery', deliveredOn }),
  'record-payment': ({ values: { on = '' } }) => ({ move: 'record-payment', on }),
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
  'draft-reply': ({ values: { leaf = '' }, files, facts }) => {
    if (isLeafCode(leaf)) return { move: 'draft-reply', leaf, facts, fileIds: files }
    throw new Failure('fields', '请选择办理结果。', { leaf: '请选择办理结果。' })
  },
  abandon: ({ facts }) => ({ move: 'abandon', facts }),
  'pass-review': ({ values: { note = '' } }) => ({ move: 'pass-review', note }),
  'return-reply': ({ values: { reason = '' } }) => ({ move: 'return-reply', reason }),
  'sign-reply': () => ({ move: 'sign-reply' }),
  'issue-letter': () => ({ move: 'issue-letter' }),
  'serve-letter': ({ values: { servedOn = '', means, evidence = '' } }) => ({
    move: 'serve-letter',
    servedOn,
    means: SERVICE_MEANS.find((one) => one === means) ?? 'posted',
    evidence,
  }),
  'record-withdrawal': ({ values: { on = '', reason = '' } }) => ({ move: 'record-withdrawal', on, reason }),
  note: ({ values: { text = '' } }) => ({ move: 'note', text }),
  reassign: ({ values: { to = '', reason = '' } }) => ({ move: 'reassign', to, reason }),
}
