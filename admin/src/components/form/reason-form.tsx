import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Textarea } from 'tdesign-react/es/textarea'
import { Field } from './field'

type Props = {
  label: string
  hint: string
  button: string
  busy: boolean
  error: string | undefined
  onGiven: (reason: string) => Promise<void>
}

/** Asks why, before identity is shown: the reason stays on record. */
export function ReasonForm({ label, hint, button, busy, error, onGiven }: Props) {
  const [reason, setReason] = useState('')
  const [empty, setEmpty] = useState(false)
  function give() {
    setEmpty(reason.trim() === '')
    if (reason.trim()) void onGiven(reason.trim())
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <Field label={label} hint={hint} error={empty && !reason.trim() ? '请写明原因。' : error} required>
        <Textarea value={reason} onChange={setReason} autosize={{ minRows: 2 }} placeholder="" />
      </Field>
      <Button type="submit" loading={busy}>
        {button}
      </Button>
    </form>
  )
}
