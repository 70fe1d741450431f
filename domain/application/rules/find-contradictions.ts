import { computeTimeline, type Timeline } from '../../clock/timeline'
import { keepApplicableFacts } from '../../outcome/facts'
import { OUTCOMES } from '../../outcome/outcomes'
import type { FactSource } from '../../outcome/shape'
import type { Context } from '../context'
import { factsOfCase, opinionInLetter, thirdParties } from '../facts'
import type { CaseState } from '../state'
import type { LeafWithFacts } from './leaf'

/** Days and amounts of which a case has one: a letter gives no other. What was searched is put in words anew. */
const ONE_OF_A_CASE: readonly FactSource[] = [
  'supplement-requested-on',
  'supplement-due-on',
  'supplement-lacking',
  'supplemented-on',
  'reasons-requested-on',
  'fee-issued-on',
  'fee-delivered-on',
  'fee-due-on',
  'fee-yuan',
]

/** What the letter says otherwise than the record of its case, by the name of the field. */
export function findContradictions({ leaf, facts }: LeafWithFacts, state: CaseState, { calendar }: Context) {
  const { facts: specs } = OUTCOMES[leaf]
  const said = keepApplicableFacts(specs, facts)
  const recorded = recordedOf(state, computeTimeline(state.events, calendar))
  const differing = specs.flatMap(({ name, from }): [string, string][] => {
    const values = (from && recorded[from]) ?? []
    const value = said[name] ?? ''
    if (value === '' || values.length === 0 || values.includes(value)) return []
    return [[`fact.${name}`, `与案件的记录不一致：记录的是${values.map(inRecord).join('、')}。`]]
  })
  return Object.fromEntries(differing)
}

type RecordedFacts = Partial<Record<FactSource, readonly string[]>>

function recordedOf(state: CaseState, timeline: Timeline): RecordedFacts {
  const known = factsOfCase(state, timeline)
  const asked = thirdParties(state)
  return {
    ...Object.fromEntries(ONE_OF_A_CASE.map((source) => [source, [known[source]].filter((value) => value !== '')])),
    'consultation-sent-on': asked.map(({ sentOn }) => sentOn),
    'third-party-told-on': asked.flatMap(({ toldOn }) => toldOn ?? []),
    'third-party-opinion': asked.map(opinionInLetter).filter((opinion) => opinion !== ''),
  }
}

const inRecord = (value: string) => OPINIONS[value] ?? value
const OPINIONS: Record<string, string> = { objects: '第三方不同意，理由合理', silent: '第三方逾期未提出意见' }
