import type { ReactNode } from 'react'
import type { SettingField, SettingSection } from '../../../../typings/api'
import { FormField } from '../../components/form/form-field'
import { Theirs } from '../../components/two-writers/colleague-text'
import type { Typing } from '../../components/two-writers/typing'

export type SettingProps = {
  typing: Typing
  errors: Record<string, string>
  onChange: (name: string, value: string) => void
  onTake: (name: string, whose: 'mine' | 'theirs') => void
}
type Props = SettingProps & { section: SettingSection; children?: ReactNode }

/** One group of settings, each with the rule it rests on. */
export function SettingFields({ section, children, ...shared }: Props) {
  return (
    <section className="panel" aria-label={section.heading}>
      <h2>{section.heading}</h2>
      <div className="setting-grid">
        {section.fields.map((field) => (
          <Setting key={field.name} field={field} {...shared} />
        ))}
      </div>
      {children}
    </section>
  )
}

function Setting({ field, typing, errors, onChange, onTake }: SettingProps & { field: SettingField }) {
  const { name, source, confirm } = field
  return (
    <div className="setting" data-wide={field.kind === 'long-text'}>
      <FormField
        spec={field}
        value={typing.values[name] ?? ''}
        error={errors[name]}
        onChange={(value) => onChange(name, typeof value === 'string' ? value : '')}
      />
      <Theirs text={wordOf(field, typing.theirs[name])} onTake={(whose) => onTake(name, whose)} />
      <p className="setting-source">
        <span className="article">{source}</span>
        {confirm && <span className="setting-confirm">{confirm}</span>}
      </p>
    </div>
  )
}

function wordOf({ choices }: SettingField, value: string | undefined): string | undefined {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
