import type { FieldSpec } from '../../../../typings/api'
import type { FormHandle } from '../../hooks/use-form'
import type { FieldValue, FormValues } from './field-values'
import { FormField } from './form-field'

type Props = {
  form: FormHandle<FormValues>
  fields: FieldSpec[]
  /** A quiet word beside a field, by its name. */
  notes?: Readonly<Record<string, string>>
  /** In place of the plain change, where one answer brings another with it. */
  onChange?: (name: string, value: FieldValue) => void
}

/** The fields that the server described, each with its value and its error. */
export function FormFields({ form, fields, notes = {}, onChange = form.change }: Props) {
  return fields.map((spec) => (
    <FormField
      key={spec.name}
      spec={spec}
      value={form.values[spec.name] ?? spec.value}
      error={form.errors[spec.name]}
      note={notes[spec.name]}
      onChange={(value) => onChange(spec.name, value)}
    />
  ))
}
