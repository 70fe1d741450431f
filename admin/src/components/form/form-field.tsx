import { Checkbox } from 'tdesign-react/es/checkbox'
import { Input } from 'tdesign-react/es/input'
import { Radio } from 'tdesign-react/es/radio'
import { Textarea } from 'tdesign-react/es/textarea'
import type { FieldSpec } from '../../../../typings/api'
import { DayControl } from './day-control'
import { Field, FieldGroup } from './field'
import type { FieldValue } from './field-values'
import { FileField } from './file-field'

type Props = {
  spec: FieldSpec
  value: FieldValue
  error?: string | undefined
  note?: string | undefined
  onChange: (value: FieldValue) => void
}

/** One field of a form that the server described. */
export function FormField({ spec, value, error, note, onChange }: Props) {
  const frame = { label: spec.label, hint: spec.hint, error, note, required: spec.required }
  if (spec.kind === 'files') {
    return (
      <FieldGroup {...frame}>
        <FileField files={Array.isArray(value) ? value : []} onChange={onChange} />
      </FieldGroup>
    )
  }
  const text = typeof value === 'string' ? value : ''
  if (spec.kind === 'choice') {
    return (
      <FieldGroup {...frame}>
        <Radio.Group value={text} onChange={(next) => onChange(String(next))}>
          {spec.choices.map((choice) => (
            <Radio key={choice.value} value={choice.value} name={spec.name}>
              {choice.label}
            </Radio>
          ))}
        </Radio.Group>
      </FieldGroup>
    )
  }
  if (spec.kind === 'tick') {
    return (
      <FieldGroup {...frame}>
        <Checkbox checked={text === 'yes'} onChange={(isTicked) => onChange(isTicked ? 'yes' : '')}>
          是，已经核实
        </Checkbox>
      </FieldGroup>
    )
  }
  if (spec.kind === 'choices') {
    return (
      <FieldGroup {...frame}>
        <Checkbox.Group
          value={text === '' ? [] : text.split(',')}
          onChange={(next) => onChange(next.join(','))}
          options={spec.choices.map(({ value, label }) => ({ value, label }))}
        />
      </FieldGroup>
    )
  }
  return (
    <Field {...frame} numeric={spec.kind === 'number'}>
      <TextControl spec={spec} text={text} error={error} onChange={onChange} />
    </Field>
  )
}

type TextProps = { spec: FieldSpec; text: string; error?: string | undefined; onChange: (value: string) => void }

function TextControl({ spec, text, error, onChange }: TextProps) {
  const status = error ? 'error' : 'default'
  if (spec.kind === 'long-text') {
    return (
      <Textarea
        value={text}
        onChange={onChange}
        status={status}
        autosize={{ minRows: 3, maxRows: 14 }}
        placeholder=""
      />
    )
  }
  if (spec.kind === 'day') {
    return <DayControl text={text} status={status} onChange={onChange} />
  }
  return <Input value={text} onChange={onChange} status={status} placeholder="" />
}
