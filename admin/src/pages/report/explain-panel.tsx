import { Textarea } from 'tdesign-react/es/textarea'
import type { LiveReport } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'
import { checkSignature, Signature } from './signature'

type Props = { report: LiveReport; onChanged: (report: LiveReport) => void; onStale: () => void }

/** Why the figures differ from those published last year: signed by the head of disclosure, or corrected. */
export function ExplainPanel({ report, onChanged, onStale }: Props) {
  if (report.toExplain.length === 0) return null
  return (
    <section className="panel">
      <h2>与上年公布的数字不一致</h2>
      <p>
        先核对案件和上年的报告，能改正的先改正。确有原因的，写明原因并签名，报告才能公布；数字再有变化，要重新签名。
      </p>
      <ul>
        {report.toExplain.map((difference) => (
          <li key={difference}>{difference}</li>
        ))}
      </ul>
      <ExplainForm report={report} onChanged={onChanged} onStale={onStale} />
    </section>
  )
}

function ExplainForm({ report, onChanged, onStale }: Props) {
  const form = useForm({
    action: 'report.explain',
    onceAs: `explain/${report.office.id}/${report.year}`,
    typing: useTyping({ reason: '', password: '' }),
    check: (values) => ({
      ...(values.reason.trim() ? {} : { reason: '请写明不一致的原因。' }),
      ...checkSignature(values),
    }),
    toInput: ({ reason, password }) => ({
      year: report.year,
      differences: report.toExplain,
      reason: reason.trim(),
      password,
    }),
    onDone: onChanged,
  })
  return (
    <Form form={form} sendOnEnter>
      <Field
        label="不一致的原因"
        hint="例如：上年报告漏计1件当面提交的申请，已查明并补充登记"
        error={form.errors.reason}
        required
      >
        <Textarea
          value={form.values.reason}
          onChange={(reason) => form.change('reason', reason)}
          autosize={{ minRows: 2 }}
          placeholder=""
        />
      </Field>
      <Signature form={form} label="签名说明" onStale={onStale} />
    </Form>
  )
}
