import { Radio } from 'tdesign-react/es/radio'
import type { FieldSpec, Related } from '../../../../typings/api'
import { FieldGroup } from '../../components/form/field'
import type { FormHandle } from '../../hooks/use-form'
import { describeLikeness } from '../../words/describe-likeness'
import type { ReplyDraft } from './reply-draft'
import './earlier-picker.css'

/** The facts of 3.5.2 that are chosen from the record, never typed (Art. 36(6)). */
export const EARLIER_NUMBER = 'fact.earlierNumber'
export const EARLIER_ON = 'fact.earlierOn'
export const EARLIER_ISSUED_ON = 'fact.earlierIssuedOn'

type EarlierLetter = { number: string; issuedOn: string | null; servedOn: string; words: string }
type Props = {
  /** Holds what the case knows: a reply from before this system. */
  field: FieldSpec
  related: Related
  form: FormHandle<ReplyDraft>
}

/** Which earlier reply this application repeats. */
export function EarlierPicker({ field, related, form }: Props) {
  const letters = listLetters(related)
  const chosen = form.values[EARLIER_NUMBER] ?? field.value
  return (
    <FieldGroup
      label="重复的是哪一次答复"
      hint="按同一申请人找出的、已经送达的答复；要的是不是相同信息，由您看原件判断。"
      error={form.errors[EARLIER_NUMBER] ?? form.errors[EARLIER_ON] ?? ''}
      required
    >
      <Radio.Group
        className="earlier-letters"
        value={typeof chosen === 'string' ? chosen : ''}
        onChange={(next) => {
          const letter = letters.find(({ number }) => number === next)
          if (!letter) return
          form.change(EARLIER_NUMBER, letter.number)
          form.change(EARLIER_ON, letter.servedOn)
          form.change(EARLIER_ISSUED_ON, letter.issuedOn ?? '')
        }}
      >
        {letters.map(({ number, servedOn, words }) => (
          <Radio key={number} value={number} name={EARLIER_NUMBER}>
            {number}（{servedOn} 送达）<span className="quiet">{words}</span>
          </Radio>
        ))}
      </Radio.Group>
    </FieldGroup>
  )
}

function listLetters({ cases, onPaper }: Related): EarlierLetter[] {
  return [
    ...cases.flatMap((one) => (one.reply ? [{ ...one.reply, words: `${describeLikeness(one)}：${one.summary}` }] : [])),
    ...onPaper.map((reply) => ({ ...reply, issuedOn: null, words: '本系统启用以前的答复，已登记' })),
  ]
}
