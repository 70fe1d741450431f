import { isConditionMet, keepApplicableFacts } from '../../../../domain/outcome/facts'
import { isLeafCode, OUTCOMES } from '../../../../domain/outcome/outcomes'
import type { FieldSpec, FileView, OutcomeView, ReplyDraftView } from '../../../../typings/api'
import type { Typed } from '../../components/form/field-values'

/** The names of facts among the fields of the move. */
const FACT = 'fact.'

/** What the officer has typed so far. `facts` keeps the text of every outcome tried, so that changing one's mind costs nothing. */
export type Draft = { leaf: string; facts: Record<string, string>; files: FileView[] }

export const FILES_FIELD: FieldSpec = {
  name: 'files',
  label: '随信提供的材料',
  kind: 'files',
  required: false,
  hint: '提供前请确认已经做过保密审查，不该公开的内容已经遮盖。',
  choices: [],
  value: '',
}

export function firstDraft(reply: ReplyDraftView | null): Draft {
  return reply ? { leaf: reply.leaf, facts: reply.facts, files: reply.files } : { leaf: '', facts: {}, files: [] }
}

export function withOutcome(draft: Draft, outcome: OutcomeView): Draft {
  return { ...draft, leaf: outcome.leaf }
}

/** A suggestion of the first-time path: the outcome with the choices that were made on the way. */
export function withSuggestion(draft: Draft, leaf: string, chosen: Record<string, string>): Draft {
  const facts = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [FACT + name, value]))
  return { ...draft, leaf, facts: { ...draft.facts, ...facts } }
}

export function withFact(draft: Draft, name: string, value: Typed): Draft {
  return typeof value === 'string' ? { ...draft, facts: { ...draft.facts, [name]: value } } : draft
}

export function withFiles(draft: Draft, files: Typed): Draft {
  return Array.isArray(files) ? { ...draft, files } : draft
}

/** The facts to ask for now: one that hangs on another choice appears with that choice, and is required then. */
export function shownFacts(outcome: OutcomeView, draft: Draft): FieldSpec[] {
  const specs = isLeafCode(outcome.leaf) ? OUTCOMES[outcome.leaf].facts : []
  const values = outcome.facts.map(({ name, value }) => [name.slice(FACT.length), draft.facts[name] ?? value])
  const given = keepApplicableFacts(specs, Object.fromEntries(values))
  return outcome.facts.flatMap((field) => {
    const spec = specs.find((one) => FACT + one.name === field.name)
    if (!spec) return [field]
    return isConditionMet(spec.only, given) ? [{ ...field, required: spec.required }] : []
  })
}

/** Only the facts this outcome asks for now, with the first value of those not touched. */
export function factsOf(outcome: OutcomeView, draft: Draft): Record<string, string> {
  return Object.fromEntries(
    shownFacts(outcome, draft).map((spec) => [spec.name, (draft.facts[spec.name] ?? spec.value).trim()]),
  )
}

/** The input of the move: the leaf, the facts beside it by name, and the files as ids. */
export function moveInput(outcome: OutcomeView, draft: Draft): Record<string, string | string[]> {
  return { ...factsOf(outcome, draft), leaf: outcome.leaf, files: draft.files.map((file) => file.id) }
}

type Told = Record<string, string>
/** What the server said: `gaps` of the letter as it stands, `refused` of the draft when it was sent. */
export type Answers = { gaps: Told; refused: Told; sent: Draft | null }

/** Errors in red and quiet notes beside the fields. Before the first try to save, what is empty is only not written yet. */
export function marksOf(
  shown: FieldSpec[],
  draft: Draft,
  { gaps, refused, sent }: Answers,
): { errors: Told; notes: Told } {
  const isEmpty = ({ name, value }: FieldSpec) => (draft.facts[name] ?? value).trim() === ''
  const isQuiet = (spec: FieldSpec) => !sent && spec.name in gaps && isEmpty(spec)
  const quiet = shown.filter(isQuiet)
  const loud = Object.entries(gaps).filter(([name]) => !quiet.some((spec) => spec.name === name))
  const standing = Object.entries(refused).filter(([name]) => sent && untouched(name, sent, draft))
  return {
    errors: Object.fromEntries([...standing, ...loud]),
    notes: Object.fromEntries(quiet.map(({ name, kind }) => [name, kind === 'choice' ? '还没有选' : '还没有写'])),
  }
}

/** A field changed since it was refused is judged anew. */
function untouched(name: string, sent: Draft, draft: Draft): boolean {
  return name === FILES_FIELD.name ? sent.files === draft.files : sent.facts[name] === draft.facts[name]
}

/** The outcomes under their headings, in the order of table three. */
export function grouped(outcomes: OutcomeView[]): { group: string; outcomes: OutcomeView[] }[] {
  const groups = new Map<string, OutcomeView[]>()
  for (const outcome of outcomes) groups.set(outcome.group, [...(groups.get(outcome.group) ?? []), outcome])
  return [...groups].map(([group, members]) => ({ group, outcomes: members }))
}
