import { isDay } from '../day'
import { askFor } from '../words/asking'
import type { Choice, Condition, FactSource, FactSpec, LetterFacts } from './shape'

type More = { hint?: string; only?: Condition; from?: FactSource; required?: boolean }

function spec(kind: FactSpec['kind'], [name, label]: readonly [string, string], more: More): FactSpec {
  const { hint = '', required = true, only, from } = more
  return { name, label, kind, required, hint, choices: [], ...(only ? { only } : {}), ...(from ? { from } : {}) }
}

export function text(name: string, label: string, more: More = {}): FactSpec {
  return spec('text', [name, label], more)
}

export function longText(name: string, label: string, more: More = {}): FactSpec {
  return spec('long-text', [name, label], more)
}

export function day(name: string, label: string, more: More = {}): FactSpec {
  return spec('day', [name, label], more)
}

/** A fact taken from a list; `choices` maps the stored value to its words. */
export function choice(name: string, label: string, more: More & { choices: Choices }): FactSpec {
  return { ...spec('choice', [name, label], more), choices: choicesOf(more.choices) }
}

export type Choices = Record<string, string>

export function choicesOf(words: Choices): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

export function factOf(facts: LetterFacts, name: string): string {
  return (facts[name] ?? '').trim()
}

export function holds(condition: Condition | undefined, facts: LetterFacts): boolean {
  if (!condition) return true
  const value = factOf(facts, condition.fact)
  return condition.is === undefined ? value !== '' : value === condition.is
}

/** Only the facts whose condition holds: what was typed into a field and then hidden by another choice has no effect. */
export function applicable(specs: readonly FactSpec[], facts: LetterFacts): LetterFacts {
  const kept: LetterFacts = {}
  for (const { name, only } of specs) {
    if (holds(only, kept)) kept[name] = factOf(facts, name)
  }
  return kept
}

/** What must still be entered before the letter can be issued: { fact: sentence for the officer }. */
export function missingFacts(specs: readonly FactSpec[], facts: LetterFacts): Record<string, string> {
  const kept = applicable(specs, facts)
  const problems = specs
    .filter((one) => holds(one.only, kept))
    .map((one) => [one.name, factProblem(one, factOf(kept, one.name))] as const)
    .filter(([, problem]) => problem !== '')
  return Object.fromEntries(problems)
}

function factProblem(one: FactSpec, value: string): string {
  if (value === '') return one.required ? askFor(one) : ''
  if (one.kind === 'day' && !isDay(value)) return `“${one.label}”不是一个真实的日期，请按 2026-03-04 这样填写`
  if (one.kind === 'choice' && !one.choices.some((choice) => choice.value === value))
    return `请在列出的选项中选择“${one.label}”`
  return ''
}
