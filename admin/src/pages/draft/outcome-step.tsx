import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { OfficeApi, OutcomeView, StaffCase } from '../../../../typings/api'
import { DecisionGuide } from './decision-guide'
import { OutcomeAdvice } from './outcome-advice'
import { OutcomePicker } from './outcome-picker'
import { type ReplyDraft, toSuggestedDraft } from './reply-draft'

export type Offered = OfficeApi['outcome.list']['out']
type Props = {
  one: StaffCase
  offered: Offered
  /** The leaf that is chosen, '' while none is. */
  chosen: string
  outcome: OutcomeView | undefined
  /** The officer is looking for another outcome; the guide is one way to it. */
  isPicking: boolean
  startsGuided: boolean
  onPick: () => void
  onChoose: (draft: ReplyDraft) => void
}

/** What was found: chosen from the list of outcomes, or with the questions for whoever does it for the first time. */
export function OutcomeStep({ one, offered, chosen, outcome, isPicking, startsGuided, onPick, onChoose }: Props) {
  const [isGuided, setGuided] = useState(startsGuided)
  if (outcome && !isPicking) {
    return (
      <section className="panel">
        <h2>第一步　您查到了什么？</h2>
        <OutcomeAdvice outcome={outcome} />
        <Button variant="outline" onClick={onPick}>
          换一种结果
        </Button>
      </section>
    )
  }
  return (
    <section className="panel">
      <h2>第一步　{isGuided ? '一步一步来' : '您查到了什么？'}</h2>
      <p>
        <Button variant="outline" aria-expanded={isGuided} onClick={() => setGuided(!isGuided)}>
          {isGuided ? '自己从全部结果里选' : '第一次办？一步一步来'}
        </Button>
      </p>
      {isGuided ? (
        <DecisionGuide
          one={one}
          record={offered.guide}
          outcomes={offered.outcomes}
          onUse={(leaf, facts) => onChoose(toSuggestedDraft(leaf, facts))}
        />
      ) : (
        <OutcomePicker outcomes={offered.outcomes} chosen={chosen} onChoose={({ leaf }) => onChoose({ leaf })} />
      )}
    </section>
  )
}
