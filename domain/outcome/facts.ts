import { isDay } from '../day'
import { shownFields } from '../form/only-when'
import { refuseEmptyWords } from '../form/reason'
import { askToFill } from '../words/ask-to-fill'
import type { Choice, Condition, FactSource, FactSpec, LetterFacts } from './shape'

type FactOptions = {
  hint?: string
  only?: Condition
  from?: FactSource
  required?: boolean
  /** Makes it a reason: what it must tell, the end of a sentence that begins with 请写明. */
  needs?: string
  /** How long the reason is at least, where that is not the usual length. */
  least?: number
}

function makeFactSpec(kind: FactSpec['kind'], [name, label]: readonly [string, string], more: FactOptions): FactSpec {
  const { hint = '', required = true, only, from, needs, least } = more
  return {
    name,
    label,
    kind,
    required,
    hint,
    choices: [],
    ...(only ? { only } : {}),
    ...(from ? { from } : {}),
    ...(needs ? { needs } : {}),
    ...(least ? { least } : {}),
  }
}

export function defineText(name: string, label: string, more: FactOptions = {}): FactSpec {
  return makeFactSpec('text', [name, label], more)
}

export function defineLongText(name: string, label: string, more: FactOptions = {}): FactSpec {
  return makeFactSpec('long-text', [name, label], more)
}

export function defineDay(name: string, label: string, more: FactOptions = {}): FactSpec {
  return makeFactSpec('day', [name, label], more)
}

/** Why something is so: empty words are refused. */
export function defineReason(name: string, label: string, more: FactOptions & { needs: string }): FactSpec {
  return makeFactSpec('long-text', [name, label], more)
}

/** A finding that the letter states: confirmed with a tick, never printed without it. */
export function defineTick(name: string, label: string, more: FactOptions = {}): FactSpec {
  return { ...makeFactSpec('tick', [name, label], more), choices: listChoices({ yes: '已经核实' }) }
}

/** The article of a law, a regulation or a rule, by its full name. */
export function defineArticle(name: string, label: string, more: FactOptions = {}): FactSpec {
  const hint = '写出全称和条款，如《……法》第×条'
  return { ...makeFactSpec('text', [name, label], { hint, ...more }), isArticle: true }
}

/** A fact taken from a list; `choices` maps the stored value to its words. */
export function defineChoice(name: string, label: string, more: FactOptions & { choices: ChoiceWords }): FactSpec {
  return { ...makeFactSpec('choice', [name, label], more), choices: listChoices(more.choices) }
}

export type ChoiceWords = Record<string, string>

export function listChoices(words: ChoiceWords): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}

export function readFact(facts: LetterFacts, name: string): string {
  return (facts[name] ?? '').trim()
}

/** Only the facts that are asked for: what was typed into a field and then hidden by another choice has no effect. */
export function keepApplicableFacts(specs: readonly FactSpec[], facts: LetterFacts): LetterFacts {
  return Object.fromEntries(shownFields(specs, facts).map(({ name }) => [name, readFact(facts, name)]))
}

/** What must still be entered before the letter can be issued: { fact: sentence for the officer }. */
export function findMissingFacts(specs: readonly FactSpec[], facts: LetterFacts): Record<string, string> {
  const kept = keepApplicableFacts(specs, facts)
  const problems = shownFields(specs, facts)
    .map((one) => [one.name, checkFact(one, readFact(kept, one.name))] as const)
    .filter(([, problem]) => problem !== '')
  return Object.fromEntries(problems)
}

const NAMED_ARTICLE = /《[^》]{3,}》第[〇零一二三四五六七八九十百千\d]+条/

function checkFact(one: FactSpec, value: string): string {
  if (value === '') return one.required ? askToFill(one) : ''
  if (one.kind === 'day' && !isDay(value)) return `“${one.label}”不是一个真实的日期，请按 2026-03-04 这样填写`
  if (one.kind === 'tick' && value !== 'yes') return askToFill(one)
  if (one.kind === 'choice' && !one.choices.some((choice) => choice.value === value))
    return `请在列出的选项中选择“${one.label}”`
  if (one.isArticle && !NAMED_ARTICLE.test(value)) return `“${one.label}”要写出全称和条款，如《……法》第×条`
  return one.needs ? (refuseEmptyWords(value, one.needs, one.least)?.replace(/。$/, '') ?? '') : ''
}
