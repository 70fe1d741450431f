import { Radio } from 'tdesign-react/es/radio'
import type { FieldSpec, Related } from '../../../../typings/api'
import { FieldGroup } from '../../components/form/field'
import { likenessWord } from '../../words/day-words'
import type { Draft } from './reply-draft'

/** The facts of 3.5.2 that are chosen from the record, never typed (Art. 36(6)). */
export const EARLIER_NUMBER = 'fact.earlierNumber'
export const EARLIER_ON = 'fact.earlierOn'

type Letter = { number: string; servedOn: string; words: string }
type Props = {
  /** Holds what the case knows: a reply from before this system. */
  field: FieldSpec
  related: Related
  draft: Draft
  errors: Record<string, string>
  onChange: (draft: Draft) => void
}

/** Which earlier reply this application repeats. */
export function EarlierPicker({ field, related, draft, errors, onChange }: Props) {
  const letters = lettersIn(related)
  return (
    <FieldGroup
      label="重复的是哪一次答复"
      hint="按同一申请人找出的、已经送达的答复；要的是不是相同信息，由您看原件判断。"
      error={errors[EARLIER_NUMBER] ?? errors[EARLIER_ON] ?? ''}
      required
    >
      <Radio.Group
        className="earlier-letters"
        value={draft.facts[EARLIER_NUMBER] ?? field.value}
        onChange={(next) => {
          const letter = letters.find(({ number }) => number === next)
          if (letter) onChange(withLetter(draft, letter))
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

function lettersIn({ cases, onPaper }: Related): Letter[] {
  return [
    ...cases.flatMap((one) => (one.reply ? [{ ...one.reply, words: `${likenessWord(one)}：${one.summary}` }] : [])),
    ...onPaper.map((reply) => ({ ...reply, words: '本系统启用以前的答复，已登记' })),
  ]
}

function withLetter(draft: Draft, { number, servedOn }: Letter): Draft {
  return { ...draft, facts: { ...draft.facts, [EARLIER_NUMBER]: number, [EARLIER_ON]: servedOn } }
}
