import { Link, useNavigate } from 'react-router'
import { shownFields } from '../../../../domain/form/only-when'
import type { FieldSpec } from '../../../../typings/api'
import { DescribedForm } from '../../components/form/described-form'
import { checkFields, firstValues, toActionInput } from '../../components/form/field-values'
import { Notice, NotYet } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useLoad } from '../../hooks/use-load'
import { useTyping } from '../../hooks/use-typing'

export function RegisterCorrectionPage() {
  const { value, failure, reload } = useLoad('correction.list', { state: 'open' })
  return (
    <>
      <p>
        <Link to="/corrections">← 更正登记</Link>
      </p>
      <h1>登记更正申请</h1>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && !value.form && <Notice tone="warning">由经办人登记。</Notice>}
      {value?.form && (
        <section className="panel">
          <RegisterForm fields={value.form} />
        </section>
      )}
    </>
  )
}

function RegisterForm({ fields }: { fields: FieldSpec[] }) {
  const navigate = useNavigate()
  const form = useForm({
    action: 'correction.register',
    onceAs: 'correction',
    typing: useTyping(firstValues(fields), { keptAs: 'correction/new' }),
    check: (values) => checkFields(shownFields(fields, values), values),
    toInput: (values) => ({ input: toActionInput(shownFields(fields, values), values) }),
    onDone: ({ id }) => void navigate(`/corrections/${encodeURIComponent(id)}`),
  })
  return <DescribedForm form={form} fields={fields} label="登记" />
}
