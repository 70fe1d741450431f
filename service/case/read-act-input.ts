import { z } from 'zod'
import { MOVES } from '../../domain/application/moves'
import { isDay } from '../../domain/day'
import { askToFill } from '../../domain/words'
import type { FieldSpec } from '../../typings/api'
import { fileIds, read, text } from '../input'
import { AFTER_COMMANDS } from './commands/after'
import { CONSULTING_COMMANDS } from './commands/consulting'
import type { Builders, Values } from './commands/given'
import { INTAKE_COMMANDS } from './commands/intake'
import { REPLYING_COMMANDS } from './commands/replying'
import { WAITING_COMMANDS } from './commands/waiting'
import { FORMS, type FormScene, type StaffMove } from './forms'

export type MoveInput = Record<string, string | string[]>

export function isStaffMove(name: string): name is StaffMove {
  return Object.hasOwn(FORMS, name) && Object.hasOwn(MOVES, name)
}

/** The command behind a filled form; throws a Failure that names each field and what to mend. */
export function commandOf(move: StaffMove, input: MoveInput, scene: FormScene) {
  return BUILD[move]({ ...filledForm(FORMS[move](scene), input), facts: factsIn(input) })
}

export type FilledForm = { values: Values; files: string[] }

/** What was filled into a form of any kind, checked against its fields. */
export function filledForm(form: readonly FieldSpec[], input: MoveInput): FilledForm {
  const checked = read(schemaOf(shownFields(form, input)), input)
  return { values: strings(checked), files: list(checked.files) }
}

/** Fields that hang on another choice are asked for only with it; what was typed there before counts for nothing. */
function shownFields(specs: readonly FieldSpec[], input: MoveInput): FieldSpec[] {
  return specs.filter(({ only }) => !only || (only.is === undefined ? input[only.fact] : input[only.fact] === only.is))
}

function schemaOf(specs: readonly FieldSpec[]): z.ZodObject<Record<string, z.ZodType>> {
  return z.object(Object.fromEntries(specs.map((spec) => [spec.name, shapeOf(spec)])))
}

/** A field left out is an empty one, or what its form proposes of several; an empty optional one is as good as none. */
function shapeOf(spec: FieldSpec): z.ZodType {
  const { kind, required } = spec
  if (kind === 'files') return required ? fileIds.min(1, `${askToFill(spec)}。`) : fileIds.prefault([])
  const filled = text.refine((value) => !required || value.trim() !== '', `${askToFill(spec)}。`)
  return filled
    .refine((value) => value === '' || fits(spec, value), MISFIT[kind])
    .prefault(kind === 'choices' ? spec.value : '')
}

const MISFIT: Record<FieldSpec['kind'], string> = {
  text: '请重新填写。',
  'long-text': '请重新填写。',
  day: '请填写存在的日期，如 2026-03-04。',
  number: '请填写整数。',
  choice: '请从列出的选项中选择。',
  choices: '请从列出的选项中选择。',
  files: '请重新上传。',
}

function fits({ kind, choices }: FieldSpec, value: string): boolean {
  if (kind === 'day') return isDay(value)
  if (kind === 'number') return /^\d{1,9}$/.test(value)
  if (kind === 'choices') return value.split(',').every((one) => choices.some((each) => each.value === one))
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

const BUILD: Builders<StaffMove> = {
  ...INTAKE_COMMANDS,
  ...WAITING_COMMANDS,
  ...CONSULTING_COMMANDS,
  ...REPLYING_COMMANDS,
  ...AFTER_COMMANDS,
}
