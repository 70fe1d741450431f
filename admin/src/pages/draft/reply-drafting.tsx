import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { OutcomeView, Related, StaffCase } from '../../../../typings/api'
import { Meanwhile } from '../../components/meanwhile'
import { Failure } from '../../components/notice'
import { useFirstError } from '../../hooks/use-first-error'
import { usePress } from '../../hooks/use-idempotent-call'
import { useKept } from '../../hooks/use-kept'
import { Facts } from './fact-fields'
import { Preview } from './letter-preview'
import { type Offered, OutcomeStep } from './outcome-step'
import { type Draft, factsOf, firstDraft, marksOf, moveInput, shownFacts } from './reply-draft'

type Props = { one: StaffCase; offered: Offered; guided: boolean; onSaved: () => void; onStale: () => void }

export function Drafting({ one, offered, guided, onSaved, onStale }: Props) {
  const [draft, keep, forget] = useKept<Draft>(`draft/${one.id}`, firstDraft(one.reply))
  const [picking, setPicking] = useState(draft.leaf === '' || guided)
  const outcome = offered.outcomes.find((each) => each.leaf === draft.leaf)
  return (
    <>
      <OutcomeStep
        one={one}
        offered={offered}
        draft={draft}
        outcome={outcome}
        picking={picking}
        guided={guided}
        onPick={setPicking}
        onChange={keep}
      />
      {outcome && !picking && (
        <FactsAndLetter
          key={outcome.leaf}
          one={one}
          outcome={outcome}
          related={offered.related}
          draft={draft}
          onChange={keep}
          onStale={onStale}
          onSaved={() => {
            forget(draft)
            onSaved()
          }}
        />
      )}
    </>
  )
}

type LetterProps = {
  one: StaffCase
  outcome: OutcomeView
  related: Related
  draft: Draft
  onChange: (draft: Draft) => void
  onSaved: () => void
  onStale: () => void
}

function FactsAndLetter({ one, outcome, related, draft, onChange, onSaved, onStale }: LetterProps) {
  const [gaps, setGaps] = useState<Record<string, string>>({})
  const [sent, setSent] = useState<Draft | null>(null)
  const { press, failure, busy } = usePress('case.act', `${one.id}/draft-reply`)
  const refused = useMemo(() => failure?.fields ?? {}, [failure])
  const columns = useFirstError<HTMLDivElement>(refused)
  const shown = shownFacts(outcome, draft)
  const { errors, notes } = marksOf(shown, draft, { gaps, refused, sent })
  const move = one.moves.find((each) => each.move === 'draft-reply')

  async function save(on: StaffCase) {
    setSent(draft)
    const input = moveInput(outcome, draft)
    if (await press({ id: one.id, version: on.version, move: 'draft-reply', input })) onSaved()
  }
  return (
    <div ref={columns} className="draft-columns">
      <section className="panel">
        <h2>第二步　写清事实</h2>
        <Facts shown={shown} related={related} draft={draft} errors={errors} notes={notes} onChange={onChange} />
      </section>
      <section className="panel">
        <h2>第三步　看信、保存</h2>
        <Preview
          id={one.id}
          leaf={outcome.leaf}
          facts={factsOf(outcome, draft)}
          files={draft.files}
          tried={sent !== null}
          onGaps={setGaps}
        />
        <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void save(one) })} />
        {failure?.isConflict && (
          <Meanwhile
            before={one}
            move="draft-reply"
            failure={failure}
            onStale={onStale}
            onGoOn={(now) => void save(now)}
          />
        )}
        {failure?.isUsedKey && (
          <Button variant="outline" onClick={onStale}>
            看最新情况
          </Button>
        )}
        {move && !move.allowed && <p className="quiet">{move.why}</p>}
        <p className="draft-save">
          <Button size="large" loading={busy} disabled={!move?.allowed} onClick={() => void save(one)}>
            保存草稿，送审
          </Button>
        </p>
      </section>
    </div>
  )
}
