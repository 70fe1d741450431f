import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import { shownFields } from '../../../../domain/form/only-when'
import type { CorrectionPaper, CorrectionView, FieldSpec } from '../../../../typings/api'
import { Files } from '../../components/files'
import { DescribedForm } from '../../components/form/described-form'
import { checkFields, firstValues, toActionInput } from '../../components/form/field-values'
import { CorrectionDocxButton } from '../../components/letter/docx-button'
import { Letter, PrintButton } from '../../components/letter/letter'
import { Lines } from '../../components/lines'
import { MaskedPerson } from '../../components/masked-person'
import { Notice, NotYet } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useLoad } from '../../hooks/use-load'
import { useTyping } from '../../hooks/use-typing'
import './correction-page.css'

export function CorrectionPage() {
  const { id = '' } = useParams()
  const { value, failure, reload, show } = useLoad('correction.read', { id })
  if (!value) return <NotYet failure={failure} onRetry={() => void reload()} />
  return <CorrectionBody key={id} one={value} onChanged={show} />
}

type Props = { one: CorrectionView; onChanged: (one: CorrectionView) => void }

function CorrectionBody({ one, onChanged }: Props) {
  return (
    <>
      <p>
        <Link to="/corrections">← 更正登记</Link>
      </p>
      <h1>
        {one.number}
        <span className="status">{one.resultWord ?? one.stateWord}</span>
        {one.demo && <span className="demo-mark">演示数据</span>}
      </h1>
      <p className="quiet">
        {one.receivedOn} 收到。{one.registered}。
      </p>
      <div className="two-columns">
        <div>
          {one.decided ? (
            <DecidedPanel id={one.id} decided={one.decided} />
          ) : (
            <DecidePanel one={one} onChanged={onChanged} />
          )}
        </div>
        <div>
          <section className="panel">
            <h2>要求更正的内容</h2>
            <Lines lines={one.lines} />
            {one.files.length > 0 && <Files files={one.files} />}
          </section>
          <MaskedPerson
            title="申请更正的人"
            lines={one.applicantLines}
            action="correction.unmask"
            id={one.id}
            example="电话核对"
          />
        </div>
      </div>
    </>
  )
}

function DecidePanel({ one, onChanged }: Props) {
  return (
    <section className="panel">
      <h2>处理</h2>
      {one.decide ? <DecideForm one={one} fields={one.decide} onChanged={onChanged} /> : <Notice>{one.why}</Notice>}
    </section>
  )
}

function DecideForm({ one, fields, onChanged }: Props & { fields: FieldSpec[] }) {
  const form = useForm({
    action: 'correction.decide',
    onceAs: `correction/${one.id}`,
    typing: useTyping(firstValues(fields), { keptAs: `correction/${one.id}` }),
    check: (values) => checkFields(shownFields(fields, values), values),
    toInput: (values) => ({
      id: one.id,
      version: one.version,
      input: toActionInput(shownFields(fields, values), values),
    }),
    onDone: onChanged,
  })
  return <DescribedForm form={form} fields={fields} label="处理并告知" />
}

type DecidedProps = { id: string; decided: NonNullable<CorrectionView['decided']> }

function DecidedPanel({ id, decided }: DecidedProps) {
  return (
    <section className="panel">
      <h2>处理的结果</h2>
      <Lines lines={decided.lines} />
      <p className="quiet">
        {decided.by}，{decided.on} 处理并告知
      </p>
      <CorrectionLetters id={id} letters={decided.letters} />
    </section>
  )
}

type LettersProps = { id: string; letters: NonNullable<CorrectionView['decided']>['letters'] }

/** One at a time, so that one is printed at a time: the notice to the person, or the letter that hands the request on. */
function CorrectionLetters({ id, letters }: LettersProps) {
  const [paper, setPaper] = useState<CorrectionPaper>('notice')
  const shown = letters.find((one) => one.paper === paper)
  return (
    <>
      {letters.length > 1 && (
        <fieldset className="letter-tools letter-choice">
          <legend>看哪一份文书</legend>
          {letters.map((one) => (
            <Button
              key={one.paper}
              variant={one.paper === paper ? 'base' : 'outline'}
              aria-pressed={one.paper === paper}
              onClick={() => setPaper(one.paper)}
            >
              {one.paper === 'forward' ? `转送函：发${one.letter.addressee}` : '告知书：发申请人'}
            </Button>
          ))}
        </fieldset>
      )}
      {shown && (
        <>
          <p className="letter-tools">
            <PrintButton />
            <CorrectionDocxButton id={id} paper={paper} title={shown.letter.title} />
          </p>
          <Letter letter={shown.letter} />
        </>
      )}
    </>
  )
}
