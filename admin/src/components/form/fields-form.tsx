import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { FieldSpec } from '../../../../typings/api'
import type { CallFailure } from '../../api/call-office'
import { useFirstError } from '../../hooks/use-first-error'
import { useTyped } from '../../hooks/use-typing'
import { Failure } from '../notice'
import { firstValues, inputOf, shownFields, wrongFields } from './field-values'
import { FormField } from './form-field'
import { noEnter } from './no-enter'

type Props = {
  fields: FieldSpec[]
  /** Under which what is typed survives a reload. */
  keptAs: string
  label: string
  failure: CallFailure | null
  busy: boolean
  /** True when it was done: then what was typed is forgotten. */
  onSend: (input: Record<string, string | string[]>) => Promise<boolean>
}

/** A form drawn from what the server says it needs. */
export function AskedForm({ fields, keptAs, label, failure, busy, onSend }: Props) {
  const [values, keep, forget] = useTyped(keptAs, firstValues(fields))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const told = useMemo(() => ({ ...failure?.fields, ...errors }), [failure, errors])
  const form = useFirstError(told)
  const shown = shownFields(fields, values)
  async function send() {
    const wrong = wrongFields(shown, values)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    if (await onSend(inputOf(shown, values))) forget()
  }
  return (
    <form
      ref={form}
      className="asked-form"
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {shown.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? ''}
          error={told[spec.name]}
          onChange={(value) => {
            keep({ ...values, [spec.name]: value })
            setErrors(({ [spec.name]: _, ...others }) => others)
          }}
        />
      ))}
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void send() })} />
      <Button type="submit" loading={busy}>
        {label}
      </Button>
    </form>
  )
}
