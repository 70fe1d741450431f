import { useState } from 'react'
import type { StaffCase } from '../../../../typings/api'
import { useTyping } from '../../hooks/use-typing'
import { type Offered, OutcomeStep } from './outcome-step'
import { firstDraft, readLeaf } from './reply-draft'
import { ReplyForm } from './reply-form'

type Props = { one: StaffCase; offered: Offered; isGuided: boolean; onSaved: () => void; onStale: () => void }

/** First the outcome, then the facts and the letter. What is typed survives a reload. */
export function ReplyDrafting({ one, offered, isGuided, onSaved, onStale }: Props) {
  const typing = useTyping(firstDraft(one.reply), { keptAs: `draft/${one.id}` })
  const leaf = readLeaf(typing.values)
  const [isPicking, setPicking] = useState(leaf === '' || isGuided)
  const outcome = offered.outcomes.find((each) => each.leaf === leaf)
  return (
    <>
      <OutcomeStep
        one={one}
        offered={offered}
        chosen={leaf}
        outcome={outcome}
        isPicking={isPicking}
        startsGuided={isGuided}
        onPick={() => setPicking(true)}
        onChoose={(draft) => {
          typing.change(draft)
          setPicking(false)
        }}
      />
      {outcome && !isPicking && (
        <ReplyForm
          key={outcome.leaf}
          one={one}
          outcome={outcome}
          related={offered.related}
          typing={typing}
          onSaved={onSaved}
          onStale={onStale}
        />
      )}
    </>
  )
}
