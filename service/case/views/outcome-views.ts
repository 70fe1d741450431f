import { refuseDraft } from '../../../domain/application/rules/draft'
import type { CaseState } from '../../../domain/application/state'
import { factFields } from '../../../domain/outcome/fact-fields'
import {
  chooseLetter,
  describeArticles,
  LEAF_CODES,
  type LeafCode,
  listArticles,
  OUTCOMES,
} from '../../../domain/outcome/outcomes'
import type { FactSource } from '../../../domain/outcome/shape'
import { findRemedyClass } from '../../../domain/remedy'
import { describeRefusal } from '../../../domain/words'
import type { OutcomeView } from '../../../typings/api'
import type { OfficerDesk } from './staff-case'

/** The 21 outcomes in plain words; those the case does not bear yet say what is missing. */
export function outcomeViews({ scene, context, form: { known } }: OfficerDesk): OutcomeView[] {
  return LEAF_CODES.map((leaf) =>
    outcomeView(leaf, { known, remedy: context.remedy, why: whyNot(leaf, scene.state, context) }),
  )
}

/** Missing facts are what the form is for, so they close nothing. */
function whyNot(leaf: LeafCode, state: CaseState, context: OfficerDesk['context']): string {
  const refusal = refuseDraft(state, { leaf, facts: {} }, context)
  return refusal && refusal.code !== 'fact-missing' ? describeRefusal(refusal) : ''
}

type SeenOutcomes = Pick<OfficerDesk['context'], 'remedy'> & { known: Record<FactSource, string>; why: string }

function outcomeView(leaf: LeafCode, { known, remedy, why }: SeenOutcomes): OutcomeView {
  const { groupLabel, label, rowLabel, plain, facts, mustSay, avoid } = OUTCOMES[leaf]
  return {
    leaf,
    group: groupLabel,
    label,
    plain,
    article: describeArticles(leaf),
    shortArticle: shortArticle(leaf),
    letterTitle: chooseLetter(leaf, {}).title,
    mustSay: [...mustSay],
    avoid,
    row: rowLabel,
    remedyClass: findRemedyClass(leaf, remedy),
    facts: factFields(facts, known),
    available: why === '',
    why,
  }
}

const FEW = 2

function shortArticle(leaf: LeafCode): string {
  const articles = listArticles(leaf)
  return articles.length > FEW ? `${OUTCOMES[leaf].mainArticle ?? articles[0]}等` : describeArticles(leaf)
}
