import { Button } from 'tdesign-react/es/button'
import type { Entered, FieldSpec } from '../../../../typings/api'
import type { FieldValue } from '../../components/form/field-values'
import { Form } from '../../components/form/form'
import { FormFields } from '../../components/form/form-fields'
import { Failure, Notice } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useMe } from '../../hooks/use-session'
import { useTyping } from '../../hooks/use-typing'
import {
  checkEntryValues,
  describeGaps,
  ENTRY_SECTIONS,
  firstEntry,
  fittingIdKind,
  listArrivalFields,
  listSectionFields,
  proposeKind,
  readChannel,
  toEntryInput,
} from './entry-fields'

/** The application as the paper says it. What is typed survives a reload; it is registered once. */
export function EntryForm({ onEntered }: { onEntered: (entered: Entered) => void }) {
  const me = useMe()
  const typing = useTyping(firstEntry(me.today), { keptAs: 'entry' })
  const form = useForm({
    action: 'case.enter',
    onceAs: 'entry',
    typing,
    check: checkEntryValues,
    toInput: toEntryInput,
    onDone: (entered) => {
      onEntered(entered)
      window.scrollTo(0, 0)
    },
  })
  const { values, failure, submit } = form

  function change(name: string, value: FieldValue) {
    form.change(name, value)
    const idKind = fittingIdKind({ ...values, [name]: value })
    if (name === 'applicantKind' && idKind !== values.idKind) form.change('idKind', idKind)
  }
  function clear() {
    if (window.confirm('清空已经填写的内容？清空以后不能恢复。')) form.clear()
  }
  const section = (title: string, fields: FieldSpec[]) => (
    <section key={title} className="panel">
      <h2>{title}</h2>
      <FormFields form={form} fields={fields} onChange={change} />
    </section>
  )
  return (
    <Form form={form} className="entry">
      <p className="quiet">照着申请人交来的内容登记，不替他补充。每次改动都留在这台电脑上，登记一次只编一个号。</p>
      {section('一、怎样来的', listArrivalFields(readChannel(values)))}
      {ENTRY_SECTIONS.map(({ title, fields }) => section(title, listSectionFields(fields, values)))}
      <ProposedKind words={proposeKind(values, me)} />
      <Gaps words={describeGaps(values)} />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      <div className="form-buttons">
        <Button type="submit" size="large" loading={form.busy}>
          登记
        </Button>
        <Button variant="outline" size="large" onClick={clear}>
          清空重填
        </Button>
      </div>
    </Form>
  )
}

function Gaps({ words }: { words: string }) {
  if (!words) return null
  return <Notice tone="warning">{words}：可以登记；收到后7个工作日内，一次性告知申请人补正（第三十条）。</Notice>
}

/** The officer decides: the number proposes a column of table three, and is wrong where a branch or an agent applies. */
function ProposedKind({ words }: { words: string }) {
  if (!words) return null
  return (
    <Notice tone="warning">
      <p>{words}请核对“申请人类型”，不改也可以登记。</p>
    </Notice>
  )
}
