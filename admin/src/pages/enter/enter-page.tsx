import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { Entered, FieldSpec } from '../../../../typings/api'
import type { FormValues, Typed } from '../../components/form/field-values'
import { FormField } from '../../components/form/form-field'
import { noEnter } from '../../components/form/no-enter'
import { Failure, Notice } from '../../components/notice'
import { useMe } from '../../components/session-provider'
import { useFirstError } from '../../hooks/use-first-error'
import { usePress } from '../../hooks/use-idempotent-call'
import { useKept } from '../../hooks/use-kept'
import { useTyped } from '../../hooks/use-typing'
import { EnteredSlip } from './entered-slip'
import {
  answered,
  arrivalFields,
  channelOf,
  entryOf,
  fieldsOf,
  firstEntry,
  lackingWords,
  SECTIONS,
  usualColumn,
  wrongIn,
} from './entry-fields'

/** An application that came by post, counter, fax, e-mail or word of mouth (Art. 29, 31). */
export function EnterPage() {
  const [entered, keep, forget] = useKept<Entered | null>('entered', null)
  return (
    <>
      <p>
        <Link to="/queue">← 申请办理</Link>
      </p>
      <h1>登记申请</h1>
      {entered ? <EnteredSlip entered={entered} onAnother={() => forget(null)} /> : <EntryForm onEntered={keep} />}
    </>
  )
}

function EntryForm({ onEntered }: { onEntered: (entered: Entered) => void }) {
  const me = useMe()
  const { today } = me
  const [values, keep, forget] = useTyped('entry', firstEntry(today))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { press, failure, busy } = usePress('case.enter', 'entry')
  const told = useMemo(() => ({ ...failure?.fields, ...errors }), [failure, errors])
  const form = useFirstError(told)

  async function send() {
    const wrong = wrongIn(values)
    setErrors(wrong)
    const entry = entryOf(values)
    if (Object.keys(wrong).length > 0 || !entry) return
    const done = await press(entry)
    if (!done) return
    forget()
    onEntered(done)
    window.scrollTo(0, 0)
  }
  function clear() {
    if (!window.confirm('清空已经填写的内容？清空以后不能恢复。')) return
    setErrors({})
    forget()
  }
  function change(name: string, value: Typed) {
    const { [name]: _, ...others } = errors
    setErrors(others)
    keep(answered(values, name, value))
  }
  const section = (title: string, fields: FieldSpec[]) => (
    <Section key={title} title={title} fields={fields} values={values} errors={told} onChange={change} />
  )
  return (
    <form
      ref={form}
      className="entry"
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <p className="quiet">照着申请人交来的内容登记，不替他补充。每次改动都留在这台电脑上，登记一次只编一个号。</p>
      {section('一、怎样来的', arrivalFields(channelOf(values)))}
      {SECTIONS.map(({ title, fields }) => section(title, fieldsOf(fields, values)))}
      <UsualColumn words={usualColumn(values, me)} />
      <Lacking words={lackingWords(values)} />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void send() })} />
      <p className="form-buttons">
        <Button type="submit" size="large" loading={busy}>
          登记
        </Button>
        <Button variant="outline" size="large" onClick={clear}>
          清空重填
        </Button>
      </p>
    </form>
  )
}

type SectionProps = {
  title: string
  fields: FieldSpec[]
  values: FormValues
  errors: Record<string, string>
  onChange: (name: string, value: Typed) => void
}

function Section({ title, fields, values, errors, onChange }: SectionProps) {
  return (
    <section className="panel">
      <h2>{title}</h2>
      {fields.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? ''}
          error={errors[spec.name]}
          onChange={(value) => onChange(spec.name, value)}
        />
      ))}
    </section>
  )
}

function Lacking({ words }: { words: string }) {
  if (!words) return null
  return <Notice tone="warning">{words}：可以登记；收到后7个工作日内，一次性告知申请人补正（第三十条）。</Notice>
}

/** The officer decides: the number proposes a column of table three, and is wrong where a branch or an agent applies. */
function UsualColumn({ words }: { words: string }) {
  if (!words) return null
  return (
    <Notice tone="warning">
      <p>{words}请核对“申请人类型”，不改也可以登记。</p>
    </Notice>
  )
}
