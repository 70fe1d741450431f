import type { FieldSpec, FileView, OutcomeView, ReplyDraftView } from '../../../typings/api'
import type { Typed } from '../pieces/form-values'

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

export function withFact(draft: Draft, name: string, value: Typed): Draft {
  return typeof value === 'string' ? { ...draft, facts: { ...draft.facts, [name]: value } } : draft
}

export function withFiles(draft: Draft, files: Typed): Draft {
  return Array.isArray(files) ? { ...draft, files } : draft
}

/** Only the facts this outcome asks for, with the first value of those not touched. */
export function factsOf(outcome: OutcomeView, draft: Draft): Record<string, string> {
  return Object.fromEntries(outcome.facts.map((spec) => [spec.name, (draft.facts[spec.name] ?? spec.value).trim()]))
}

/** The input of the move: the leaf, the facts beside it by name, and the files as ids. */
export function moveInput(outcome: OutcomeView, draft: Draft): Record<string, string | string[]> {
  return { ...factsOf(outcome, draft), leaf: outcome.leaf, files: draft.files.map((file) => file.id) }
}

/** The outcomes under their headings, in the order of table three. */
export function grouped(outcomes: OutcomeView[]): { group: string; outcomes: OutcomeView[] }[] {
  const groups = new Map<string, OutcomeView[]>()
  for (const outcome of outcomes) groups.set(outcome.group, [...(groups.get(outcome.group) ?? []), outcome])
  return [...groups].map(([group, members]) => ({ group, outcomes: members }))
}
