import fc from 'fast-check'
import { OFFICE_ACTS } from '../../../domain/application/acts'
import { LEAF_CODES, OUTCOMES } from '../../../domain/outcome/outcomes'
import type { FieldSpec, MoveView } from '../../../typings/api'
import { asResident, asStaff, dataOf, FILING, openStage, type Stage, uploadFile } from '../../service/stage'
import { type Mutation, mutated, mutations } from '../mutate'
import { type Opened, target } from '../target'
import { checkReply, LOG } from '../verdict'
import { TODAY } from './actions'

const OFFICERS = ['clerk', 'clerk2', 'reviewer', 'approver'] as const
const MOVES = OFFICE_ACTS.map(({ name }) => name)
/** Where the password is asked, scrypt takes its time: 'right' seldom. */
const step = fc.record({
  who: fc.constantFrom(...OFFICERS),
  /** Mostly what the case allows, so that sequences get somewhere. */
  move: fc.oneof({ weight: 3, arbitrary: fc.nat(30) }, { weight: 1, arbitrary: fc.constantFrom(...MOVES) }),
  pick: fc.nat(999),
  changes: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: mutations }),
  password: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constant('right') }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** A case from its filing on through random moves with their forms filled well or badly. */
export async function openCases(): Promise<Opened> {
  const stage = await openStage(TODAY)
  stage.services.log = LOG
  const drawn = { cases: 0 }
  const ask = async (steps: Step[]) => {
    drawn.cases += 1
    const id = await filedBy(stage, `zhang-${drawn.cases}`)
    for (const one of steps) await play(stage, id, one)
    return steps.length
  }
  return {
    targets: [
      target({ name: 'moves of a case', weight: 1, inputs: fc.array(step, { minLength: 1, maxLength: 14 }), ask }),
    ],
    close: stage.close,
  }
}

async function filedBy(stage: Stage, who: string): Promise<string> {
  const file = await uploadFile(stage, `web:${who}`, `proof-of-${who}`)
  return dataOf(await asResident(who, 'application.file', { ...FILING, proofFiles: [file] })).receipt
}

async function play(stage: Stage, id: string, { who, move, pick, changes, password }: Step): Promise<void> {
  const seen = dataOf(await asStaff(who, 'case.read', { id }))
  const allowed = seen.moves.filter((one) => one.allowed)
  const known = typeof move === 'number' ? allowed[move % allowed.length] : seen.moves.find((one) => one.move === move)
  const asked = known?.move ?? String(move)
  const input = filledIn(asked, known, { pick, today: stage.day.today })
  // Never a wrong password: five of them end the session.
  const event = mutated({ id, version: seen.version, move: asked, input }, changes as Mutation[])
  checkReply(await asStaff(who, 'case.act', { ...event, ...(password && { password }) }))
}

type With = { pick: number; today: string }

function filledIn(move: string, known: MoveView | undefined, given: With): Record<string, string | string[]> {
  const own = Object.fromEntries((known?.fields ?? []).map((field) => [field.name, filled(field, given)]))
  if (move !== 'draft-reply') return own
  const leaf = LEAF_CODES[given.pick % LEAF_CODES.length] ?? '3.1'
  const facts = OUTCOMES[leaf].facts.map((fact) => [`fact.${fact.name}`, filled({ ...fact, value: '' }, given)])
  return { ...own, leaf, ...Object.fromEntries(facts) }
}

type Fillable = Pick<FieldSpec, 'kind' | 'value'> & { choices: readonly { value: string }[] }

function filled({ kind, choices, value }: Fillable, { pick, today }: With): string | string[] {
  if (kind === 'files') return []
  if (kind === 'day') return value || today
  if (kind === 'number') return String(pick % 25)
  if (kind === 'choice') return choices[pick % Math.max(1, choices.length)]?.value ?? ''
  return value || '甲乙丙'
}
