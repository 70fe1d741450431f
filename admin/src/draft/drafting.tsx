import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { OutcomeView, StaffCase } from '../../../typings/api'
import { Meanwhile } from '../case/meanwhile'
import { useKept } from '../kept'
import { FormField } from '../pieces/form-field'
import { Failure } from '../pieces/notice'
import { useFirstError } from '../pieces/use-first-error'
import { usePress } from '../use-press'
import {
  type Draft,
  FILES_FIELD,
  factsOf,
  firstDraft,
  marksOf,
  moveInput,
  shownFacts,
  withFact,
  withFiles,
  withOutcome,
} from './draft'
import { OutcomeAdvice } from './outcome-advice'
import { OutcomePicker } from './outcome-picker'
import { Preview } from './preview'

type Props = { one: StaffCase; outcomes: OutcomeView[]; onSaved: () => void; onStale: () => void }

export function Drafting({ one, outcomes, onSaved, onStale }: Props) {
  const [draft, keep, forget] = useKept<Draft>(`draft/${one.id}`, firstDraft(one.reply))
  const [picking, setPicking] = useState(draft.leaf === '')
  const outcome = outcomes.find((each) => each.leaf === draft.leaf)
  return (
    <>
      <section className="panel">
        <h2>第一步　您查到了什么？</h2>
        {outcome && !picking ? (
          <>
            <OutcomeAdvice outcome={outcome} />
            <Button variant="outline" onClick={() => setPicking(true)}>
              换一种结果
            </Button>
          </>
        ) : (
          <OutcomePicker
            outcomes={outcomes}
            chosen={draft.leaf}
            onChoose={(next) => {
              keep(withOutcome(draft, next))
              setPicking(false)
            }}
          />
        )}
      </section>
      {outcome && !picking && (
        <FactsAndLetter
          key={outcome.leaf}
          one={one}
          outcome={outcome}
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
  draft: Draft
  onChange: (draft: Draft) => void
  onSaved: () => void
  onStale: () => void
}

function FactsAndLetter({ one, outcome, draft, onChange, onSaved, onStale }: LetterProps) {
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
        {shown.map((spec) => (
          <FormField
            key={spec.name}
            spec={spec}
            value={draft.facts[spec.name] ?? spec.value}
            error={errors[spec.name]}
            note={notes[spec.name]}
            onChange={(value) => onChange(withFact(draft, spec.name, value))}
          />
        ))}
        <FormField
          spec={FILES_FIELD}
          value={draft.files}
          error={errors.files}
          onChange={(files) => onChange(withFiles(draft, files))}
        />
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
