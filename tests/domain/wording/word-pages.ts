import { STATUSES } from '../../../domain/application/status'
import * as vocabulary from '../../../domain/application/vocabulary'
import { CORRECTION_PAPERS, CORRECTION_RESULTS } from '../../../domain/correction/vocabulary'
import { QUESTIONS } from '../../../domain/decision-guide/decision-guide'
import { KNOWLEDGE, QUESTION_IDS } from '../../../domain/decision-guide/question'
import { getFieldHint, getFieldLabel, listFilingFields } from '../../../domain/form/check-filing'
import { listIdKinds, makeEmptyFiling } from '../../../domain/form/filing'
import { FILING_FIELDS } from '../../../domain/form/filing-fields'
import { USUAL_SETTINGS } from '../../../domain/office-settings/office-settings'
import { NEWEST_EDITION } from '../../../domain/outcome/edition'
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
import { FACT_SOURCES, OUTCOME_GROUPS } from '../../../domain/outcome/shape'
import { describeRemedies } from '../../../domain/remedy'
import * as words from '../../../domain/words'
import * as settings from '../../../domain/words/settings'
import { outline, type Sections } from './outline'

/** Every outcome: its words, and what its letter says for each choice that an officer has. */
export const OUTCOME_SECTIONS: Sections = {
  Preconditions: () => outline(PRECONDITIONS),
  ...Object.fromEntries(
    LEAF_CODES.map((leaf) => [
      `${leaf} ${OUTCOMES[leaf].rowLabel}`,
      () => [
        ...outline(OUTCOMES[leaf]),
        ...outline({ empty: findMissingFacts(OUTCOMES[leaf].facts, {}) }),
        ...listVariants(OUTCOMES[leaf].facts).flatMap((facts) => drawVariant(leaf, facts)),
      ],
    ]),
  ),
  Remedies: () =>
    outline(
      Object.fromEntries(
        (['3.3.6', '3.4.1', '3.2', '3.3.8'] as const).flatMap((leaf) => [
          [leaf, describeRemedies(leaf, AUTHORITIES)],
          [`${leaf} served`, describeRemedies(leaf, AUTHORITIES, '2025-03-04')],
        ]),
      ),
    ),
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
      ...say(putInWords(specs, kept, { you: '您', edition: NEWEST_EDITION })),
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

function sampleOf({ name, kind, choices, needs, isArticle }: FactSpec): string {
  if (kind === 'choice' || kind === 'tick') return choices[0]?.value ?? ''
  if (isArticle) return `《〈${name}〉法》第三条`
  if (needs) return `〈${name}：具体的事实和道理〉`
  return kind === 'day' ? '2025-03-04' : `〈${name}〉`
}

/** The questions that lead an officer to an outcome. */
export const GUIDE_SECTIONS: Sections = {
  Questions: () => outline({ questions: QUESTION_IDS, knowledge: KNOWLEDGE }),
  ...Object.fromEntries(Object.entries(QUESTIONS).map(([id, question]) => [id, () => outline(question)])),
}

/** The words for every code, the settings of an office, and the form of an application. */
export const WORD_SECTIONS: Sections = {
  Vocabulary: () =>
    outline(sorted({ ...vocabulary, STATUSES, CORRECTION_RESULTS, CORRECTION_PAPERS, FACT_SOURCES, OUTCOME_GROUPS })),
  Words: () => outline(sorted(words)),
  Settings: () => outline(sorted({ ...settings, USUAL_SETTINGS })),
  'The form of an application': () => outline({ fields: FILING_FIELDS, empty: makeEmptyFiling() }),
  'Asked of whom': () =>
    outline(
      Object.fromEntries(
        vocabulary.APPLICANT_KINDS.flatMap((kind) =>
          words.THROUGHS.map((through) => [`${kind}, ${through}`, describeForm(kind, through)]),
        ),
      ),
    ),
}

function describeForm(applicantKind: vocabulary.ApplicantKind, through: words.Through): object {
  const draft = { ...makeEmptyFiling(), applicantKind, through }
  const fields = listFilingFields(draft).map((spec) => [
    spec.name,
    `${getFieldLabel(spec, draft)} / ${getFieldHint(spec, draft)}`,
  ])
  return { ...Object.fromEntries(fields), ids: listIdKinds(applicantKind) }
}

/** In the order of the names: what a module exports has no order of its own. */
function sorted(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
}
