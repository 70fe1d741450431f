import type { FieldSpec, Related } from '../../../../typings/api'
import { FormField } from '../../components/form/form-field'
import { EARLIER_NUMBER, EARLIER_ON, EarlierPicker } from './earlier-picker'
import { type Draft, FILES_FIELD, withFact, withFiles } from './reply-draft'

type Props = {
  shown: FieldSpec[]
  related: Related
  draft: Draft
  errors: Record<string, string>
  notes: Record<string, string>
  onChange: (draft: Draft) => void
}

/** The facts of the letter and the files that go with it. */
export function Facts({ shown, related, draft, errors, notes, onChange }: Props) {
  const repeated = shown.find(({ name }) => name === EARLIER_NUMBER)
  const typed = shown.filter(({ name }) => name !== EARLIER_NUMBER && name !== EARLIER_ON)
  return (
    <>
      {repeated && (
        <EarlierPicker field={repeated} related={related} draft={draft} errors={errors} onChange={onChange} />
      )}
      {typed.map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={draft.facts[spec.name] ?? spec.value}
          error={errors[spec.name]}
          note={notes[spec.name]}
          onChange={(value) => onChange(withFact(draft, spec.name, value))}
        />
      ))}
      <FormField
        spec={FILES_FIELD}
        value={draft.files}
        error={errors.files}
        onChange={(files) => onChange(withFiles(draft, files))}
      />
    </>
  )
}
