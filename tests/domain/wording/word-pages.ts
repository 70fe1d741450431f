import { STATUSES } from '../../../domain/application/status'
import * as vocabulary from '../../../domain/application/vocabulary'
import { QUESTIONS } from '../../../domain/decision-guide/decision-guide'
import { KNOWLEDGE, QUESTION_IDS } from '../../../domain/decision-guide/question'
import { getFieldHint, getFieldLabel, listFilingFields } from '../../../domain/form/check-filing'
import { listIdKinds, makeEmptyFiling } from '../../../domain/form/filing'
import { FILING_FIELDS } from '../../../domain/form/filing-fields'
import { USUAL_SETTINGS } from '../../../domain/office-settings/office-settings'
import { putInWords } from '../../../domain/outcome/fact-words'
import { findMissingFacts, keepApplicableFacts } from '../../../domain/outcome/facts'
import type { LeafCode } from '../../../domain/outcome/leaf'
import {
  chooseLetter,
  describeArticles,
  LEAF_CODES,
  listPreconditions,
  OUTCOMES,
  PRECONDITIONS,
} from '../../../domain/outcome/outcomes'
import type { FactSpec, LetterFacts } from '../../../domain/outcome/shape'
import { describeRemedies } from '../../../domain/remedy'
import * as words from '../../../domain/words'
import * as settings from '../../../domain/words/settings'
import { outline } from './outline'

/** Every outcome: its words, and what its letter says for each choice that an officer has. */
export function drawOutcomes(): string[] {
  return [
    ...outline({ preconditions: PRECONDITIONS }),
    '',
    ...LEAF_CODES.flatMap((leaf) => [
      `## ${leaf} ${OUTCOMES[leaf].rowLabel}`,
      '',
      ...outline(OUTCOMES[leaf]),
      ...outline({ empty: findMissingFacts(OUTCOMES[leaf].facts, {}) }),
      ...listVariants(OUTCOMES[leaf].facts).flatMap((facts) => drawVariant(leaf, facts)),
      '',
    ]),
    '## Remedies',
    '',
    ...outline(
      Object.fromEntries(
        (['3.3.6', '3.4.1', '3.2', '3.3.8'] as const).flatMap((leaf) => [
          [leaf, describeRemedies(leaf, AUTHORITIES)],
          [`${leaf} served`, describeRemedies(leaf, AUTHORITIES, '2025-03-04')],
        ]),
      ),
    ),
  ]
}

const AUTHORITIES = { reviewBody: '卫滨区人民政府', court: '卫滨区人民法院' }

function drawVariant(leaf: LeafCode, facts: LetterFacts): string[] {
  const { facts: specs, say, listParts } = OUTCOMES[leaf]
  const kept = keepApplicableFacts(specs, facts)
  const chosen = specs
    .filter(({ kind, name }) => kind === 'choice' && kept[name])
    .map(({ name }) => `${name}=${kept[name]}`)
  return outline({
    [`with ${chosen.join(', ') || 'every fact'}`]: {
      title: chooseLetter(leaf, kept).title,
      articles: describeArticles(leaf, kept),
      preconditions: listPreconditions(leaf, kept),
      missing: findMissingFacts(specs, kept),
      ...say(putInWords(specs, kept, '您')),
      parts: listParts?.(kept) ?? [],
    },
  })
}

/** Every fact filled, once for each choice, and once with what is required alone. */
function listVariants(specs: readonly FactSpec[]): LetterFacts[] {
  const full = Object.fromEntries(specs.map((spec) => [spec.name, sampleOf(spec)]))
  const required = Object.fromEntries(specs.filter((spec) => spec.required).map((spec) => [spec.name, sampleOf(spec)]))
  const choices = specs.flatMap(({ name, choices: offered }) =>
    offered.slice(1).map(({ value }) => ({ ...full, [name]: value })),
  )
  return [full, required, ...choices]
}

function sampleOf({ name, kind, choices }: FactSpec): string {
  if (kind === 'choice') return choices[0]?.value ?? ''
  return kind === 'day' ? '2025-03-04' : `〈${name}〉`
}

/** The questions that lead an officer to an outcome. */
export function drawGuide(): string[] {
  return outline({ questions: QUESTION_IDS, knowledge: KNOWLEDGE, ...QUESTIONS })
}

/** The words for every code, the settings of an office, and the form of an application. */
export function drawWords(): string[] {
  return [
    ...section('Vocabulary', { ...vocabulary, STATUSES }),
    ...section('Words', words),
    ...section('Settings', { ...settings, USUAL_SETTINGS }),
    ...section('The form of an application', { fields: FILING_FIELDS, empty: makeEmptyFiling() }),
    ...vocabulary.APPLICANT_KINDS.flatMap((applicantKind) =>
      words.THROUGHS.flatMap((through) => {
        const draft = { ...makeEmptyFiling(), applicantKind, through }
        const fields = listFilingFields(draft).map(
          (spec) => `${spec.name}: ${getFieldLabel(spec, draft)} / ${getFieldHint(spec, draft)}`,
        )
        return section(`Asked of ${applicantKind}, ${through}`, { fields, ids: listIdKinds(applicantKind) })
      }),
    ),
  ]
}

/** In the order of the names: what a module exports has no order of its own. */
function section(title: string, value: object): string[] {
  const sorted = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return [`## ${title}`, '', ...outline(Object.fromEntries(sorted)), '']
}
