import { Button } from 'tdesign-react/es/button'
import { Textarea } from 'tdesign-react/es/textarea'
import type { FormHandle } from '../../hooks/use-form'
import { Failure } from '../notice'
import { Field } from './field'
import { Form } from './form'

type Reason = { reason: string }
type Props = { form: FormHandle<Reason>; label: string; hint: string; button: string }

export const NO_REASON: Reason = { reason: '' }

/** Asks why, before identity is shown: the reason stays on record. */
export function ReasonForm({ form, label, hint, button }: Props) {
  return (
    <Form form={form}>
      <Failure failure={form.failure} />
      <Field label={label} hint={hint} error={form.errors.reason} required>
        <Textarea
          value={form.values.reason}
          onChange={(reason) => form.change('reason', reason)}
          autosize={{ minRows: 2 }}
          placeholder=""
        />
      </Field>
      <Button type="submit" loading={form.busy}>
        {button}
      </Button>
    </Form>
  )
}

export function checkReason({ reason }: Reason): Partial<Reason> {
  return reason.trim() ? {} : { reason: '请写明原因。' }
}
