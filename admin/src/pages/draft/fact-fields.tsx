import type { FieldSpec, Related } from '../../../../typings/api'
import { FormFields } from '../../components/form/form-fields'
import type { FieldErrors } from '../../hooks/use-field-errors'
import type { FormHandle } from '../../hooks/use-form'
import { EARLIER_NUMBER, EARLIER_ON, EarlierPicker } from './earlier-picker'
import { FILES_FIELD, type ReplyDraft } from './reply-draft'

type Props = { form: FormHandle<ReplyDraft>; shown: FieldSpec[]; related: Related; notes: FieldErrors }

/** The facts of the letter and the files that go with it. */
export function FactFields({ form, shown, related, notes }: Props) {
  const repeated = shown.find(({ name }) => name === EARLIER_NUMBER)
  const typed = shown.filter(({ name }) => name !== EARLIER_NUMBER && name !== EARLIER_ON)
  return (
    <>
      {repeated && <EarlierPicker field={repeated} related={related} form={form} />}
      <FormFields form={form} fields={[...typed, FILES_FIELD]} notes={notes} />
    </>
  )
}
