import { Button } from 'tdesign-react/es/button'
import { shownFields } from '../../../../domain/form/only-when'
import type { FieldSpec } from '../../../../typings/api'
import type { FormHandle } from '../../hooks/use-form'
import { Failure } from '../notice'
import type { FormValues } from './field-values'
import { Form } from './form'
import { FormFields } from './form-fields'

type Props = { form: FormHandle<FormValues>; fields: FieldSpec[]; label: string }

/** A whole form drawn from what the server says it needs. */
export function DescribedForm({ form, fields, label }: Props) {
  const { failure, busy, submit } = form
  return (
    <Form form={form}>
      <FormFields form={form} fields={shownFields(fields, form.values)} />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      <Button type="submit" loading={busy}>
        {label}
      </Button>
    </Form>
  )
}
