import type { CaseState } from '../../../domain/application/case'
import { factsOfCase } from '../../../domain/application/facts'
import { refuseDraft } from '../../../domain/application/rules/replying'
import { refusalWords } from '../../../domain/labels'
import { articlesOf, LEAF_CODES, type LeafCode, letterOf, OUTCOMES } from '../../../domain/outcome'
import type { FactSource, FactSpec } from '../../../domain/outcome/shape'
import { remedyClassOf } from '../../../domain/remedy'
import type { FieldSpec, OutcomeView } from '../../../typings/api'
import type { Desk } from './case'

/** The 21 outcomes in plain words; those the case does not bear yet say what is missing. */
export function outcomeViews({ scene, context }: Desk): OutcomeView[] {
  const known = factsOfCase(scene.state, scene.timeline)
  return LEAF_CODES.map((leaf) => outcomeView(leaf, { known, why: whyNot(leaf, scene.state, context) }))
}

/** Missing facts are what the form is for, so they close nothing. */
function whyNot(leaf: LeafCode, state: CaseState, context: Desk['context']): string {
  const refusal = refuseDraft(state, { leaf, facts: {} }, context)
  return refusal && refusal.code !== 'fact-missing' ? refusalWords(refusal) : ''
}

function outcomeView(leaf: LeafCode, { known, why }: { known: Record<FactSource, string>; why: string }): OutcomeView {
  const { groupLabel, label, rowLabel, plain, facts, mustSay, avoid } = OUTCOMES[leaf]
  return {
    leaf,
    group: groupLabel,
    label,
    plain,
    article: articlesOf(leaf).join('、'),
    letterTitle: letterOf(leaf, {}).title,
    mustSay: [...mustSay],
    avoid,
    row: rowLabel,
    remedyClass: remedyClassOf(leaf),
    facts: facts.map((fact) => factField(fact, known)),
    available: why === '',
    why,
  }
}

function factField(fact: FactSpec, known: Record<FactSource, string>): FieldSpec {
  const { name, label, kind, required, hint, choices, only, from } = fact
  return {
    name: `fact.${name}`,
    label,
    kind,
    required: required && !only,
    hint,
    choices: [...choices],
    value: from ? known[from] : '',
  }
}
