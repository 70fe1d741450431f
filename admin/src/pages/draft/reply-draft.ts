import { isFieldShown } from '../../../../domain/form/only-when'
import { keepApplicableFacts } from '../../../../domain/outcome/facts'
import { isLeafCode, OUTCOMES } from '../../../../domain/outcome/outcomes'
import type { FieldSpec, OutcomeView, ReplyDraftView } from '../../../../typings/api'
import type { FormValues } from '../../components/form/field-values'
import type { FieldErrors } from '../../hooks/use-field-errors'

/** The names of facts among the fields of the act. */
const FACT = 'fact.'

/**
 * What the officer has typed so far, by the names of the fields: the outcome as `leaf`, the `files`, and the facts of every
 * outcome tried, so that changing one's mind costs nothing.
 */
export type ReplyDraft = FormValues

export const FILES_FIELD: FieldSpec = {
  name: 'files',
  label: '随信提供的材料',
  kind: 'files',
  required: false,
  hint: '提供前请确认已经做过保密审查，不该公开的内容已经遮盖。',
  choices: [],
  value: '',
}

export function firstDraft(reply: ReplyDraftView | null): ReplyDraft {
  return reply ? { ...reply.facts, leaf: reply.leaf, files: reply.files } : { leaf: '', files: [] }
}

/** The outcome that was chosen, '' while none is. */
export function readLeaf({ leaf }: ReplyDraft): string {
  return typeof leaf === 'string' ? leaf : ''
}

/** A suggestion of the decision guide: the outcome with the choices that were made on the way. */
export function toSuggestedDraft(leaf: string, chosen: Record<string, string>): ReplyDraft {
  return { ...Object.fromEntries(Object.entries(chosen).map(([name, value]) => [FACT + name, value])), leaf }
}

/** The facts to ask for now: one that hangs on another choice appears with that choice, and is required then. */
export function listShownFacts(outcome: OutcomeView, draft: ReplyDraft): FieldSpec[] {
  const specs = isLeafCode(outcome.leaf) ? OUTCOMES[outcome.leaf].facts : []
  const values = outcome.facts.map((field) => [field.name.slice(FACT.length), readFact(draft, field)])
  const given = keepApplicableFacts(specs, Object.fromEntries(values))
  return outcome.facts.flatMap((field) => {
    const spec = specs.find((one) => FACT + one.name === field.name)
    if (!spec) return [field]
    return isFieldShown(spec.only, given) ? [{ ...field, required: spec.required }] : []
  })
}

/** Only the facts this outcome asks for now, with the first value of those not touched. */
export function listFacts(outcome: OutcomeView, draft: ReplyDraft): Record<string, string> {
  return Object.fromEntries(listShownFacts(outcome, draft).map((field) => [field.name, readFact(draft, field).trim()]))
}

/** The input of the act: the leaf, the facts beside it by name, and the files as ids. */
export function toDraftInput(outcome: OutcomeView, draft: ReplyDraft): Record<string, string | string[]> {
  return { ...listFacts(outcome, draft), leaf: outcome.leaf, files: listFileIds(draft) }
}

export function listFileIds({ files = [] }: FormValues): string[] {
  return Array.isArray(files) ? files.map(({ id }) => id) : []
}

/** What the server said: `gaps` of the letter as it stands, `refused` of the draft when it was sent. */
type Answers = { gaps: FieldErrors; refused: FieldErrors; isTried: boolean }

/** Errors in red and quiet notes beside the fields. Before the first try to save, what is empty is only not written yet. */
export function markFacts(
  shown: FieldSpec[],
  draft: ReplyDraft,
  { gaps, refused, isTried }: Answers,
): { errors: FieldErrors; notes: FieldErrors } {
  const isQuiet = (field: FieldSpec) => !isTried && field.name in gaps && readFact(draft, field).trim() === ''
  const quiet = shown.filter(isQuiet)
  const loud = Object.entries(gaps).filter(([name]) => !quiet.some((field) => field.name === name))
  return {
    errors: { ...refused, ...Object.fromEntries(loud) },
    notes: Object.fromEntries(quiet.map(({ name, kind }) => [name, kind === 'choice' ? '还没有选' : '还没有写'])),
  }
}

function readFact(draft: ReplyDraft, { name, value }: FieldSpec): string {
  const typed = draft[name]
  return typeof typed === 'string' ? typed : value
}

/** The outcomes under their headings, in the order of table three. */
export function groupOutcomes(outcomes: OutcomeView[]): { group: string; outcomes: OutcomeView[] }[] {
  const groups = new Map<string, OutcomeView[]>()
  for (const outcome of outcomes) groups.set(outcome.group, [...(groups.get(outcome.group) ?? []), outcome])
  return [...groups].map(([group, members]) => ({ group, outcomes: members }))
}
