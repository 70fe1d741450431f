import type { ReactNode } from 'react'
import type { SettingField, SettingSection } from '../../../../typings/api'
import { FormField } from '../../components/form/form-field'
import { ColleagueText } from '../../components/two-writers/colleague-text'
import type { Texts } from '../../hooks/merge-texts'
import type { FormHandle } from '../../hooks/use-form'
import type { SharedTyping } from '../../hooks/use-shared-typing'
import './setting-fields.css'

type SettingProps = { form: FormHandle<Texts>; typing: Pick<SharedTyping, 'theirs' | 'take'> }
type Props = SettingProps & { section: SettingSection; children?: ReactNode }

/** One group of settings, each with the rule it rests on. */
export function SettingFields({ section, children, form, typing }: Props) {
  return (
    <section className="panel" aria-label={section.heading}>
      <h2>{section.heading}</h2>
      <div className="field-grid">
        {section.fields.map((field) => (
          <Setting key={field.name} field={field} form={form} typing={typing} />
        ))}
      </div>
      {children}
    </section>
  )
}

function Setting({ field, form, typing }: SettingProps & { field: SettingField }) {
  const { name, source, confirm } = field
  return (
    <div className="setting" data-wide={field.kind === 'long-text'}>
      <FormField
        spec={field}
        value={form.values[name] ?? ''}
        error={form.errors[name]}
        onChange={(value) => form.change(name, typeof value === 'string' ? value : '')}
      />
      <ColleagueText text={labelOf(field, typing.theirs[name])} onTake={(whose) => typing.take(name, whose)} />
      <p className="setting-source">
        <span className="article">{source}</span>
        {confirm && <span className="setting-confirm">{confirm}</span>}
      </p>
    </div>
  )
}

function labelOf({ choices }: SettingField, value: string | undefined): string | undefined {
  return choices.find((choice) => choice.value === value)?.label ?? value
}
