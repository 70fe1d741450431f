import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { OutcomeView, Related, StaffCase } from '../../../../typings/api'
import { ChangesMeanwhile } from '../../components/changes-meanwhile'
import { Form } from '../../components/form/form'
import { Failure } from '../../components/notice'
import type { FieldErrors } from '../../hooks/use-field-errors'
import { type FormHandle, useForm } from '../../hooks/use-form'
import type { Typing } from '../../hooks/use-typing'
import { FactFields } from './fact-fields'
import { LetterPreview } from './letter-preview'
import { listFacts, listFileIds, listShownFacts, markFacts, type ReplyDraft, toDraftInput } from './reply-draft'

type Props = {
  one: StaffCase
  outcome: OutcomeView
  related: Related
  typing: Typing<ReplyDraft>
  onSaved: () => void
  onStale: () => void
}

/** The facts of the letter, the letter beside them, and the act that saves both. */
export function ReplyForm({ one, outcome, related, typing, onSaved, onStale }: Props) {
  const [gaps, setGaps] = useState<FieldErrors>({})
  const sendTo = (on: StaffCase) => ({
    toInput: (draft: ReplyDraft) => ({
      id: one.id,
      version: on.version,
      move: 'draft-reply',
      input: toDraftInput(outcome, draft),
    }),
  })
  const form = useForm({
    action: 'case.act',
    onceAs: `${one.id}/draft-reply`,
    typing,
    ...sendTo(one),
    onDone: onSaved,
  })
  const { values, isTried } = form
  const shown = listShownFacts(outcome, values)
  const { errors, notes } = markFacts(shown, values, { gaps, refused: form.errors, isTried })
  return (
    <Form form={form} className="draft-columns">
      <section className="panel">
        <h2>第二步　写清事实</h2>
        <FactFields form={{ ...form, errors }} shown={shown} related={related} notes={notes} />
      </section>
      <section className="panel">
        <h2>第三步　看信、保存</h2>
        <LetterPreview
          id={one.id}
          leaf={outcome.leaf}
          facts={listFacts(outcome, values)}
          files={listFileIds(values)}
          isTried={isTried}
          onGaps={setGaps}
        />
        <SaveDraft one={one} form={form} onStale={onStale} onGoOn={(now) => void form.submitAs(sendTo(now))} />
      </section>
    </Form>
  )
}

type SaveProps = {
  one: StaffCase
  form: FormHandle<ReplyDraft>
  onStale: () => void
  onGoOn: (now: StaffCase) => void
}

function SaveDraft({ one, form: { failure, busy, submit }, onStale, onGoOn }: SaveProps) {
  const act = one.moves.find((each) => each.move === 'draft-reply')
  return (
    <>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      {failure?.isConflict && (
        <ChangesMeanwhile before={one} act="draft-reply" failure={failure} onStale={onStale} onGoOn={onGoOn} />
      )}
      {failure?.isUsedKey && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      {act && !act.allowed && <p className="quiet">{act.why}</p>}
      <div className="draft-save">
        <Button type="submit" size="large" loading={busy} disabled={!act?.allowed}>
          保存草稿，送审
        </Button>
      </div>
    </>
  )
}
