import { Textarea } from 'tdesign-react/es/textarea'
import type { SectionInput } from '../../../typings/api'
import { Field } from '../pieces/field'

type Props = { sections: SectionInput[]; errors: Record<string, string>; onChange: (sections: SectionInput[]) => void }

/** The headings are fixed by the form; only the text under them is written. */
export function SectionsForm({ sections, errors, onChange }: Props) {
  return sections.map((section, at) => (
    <div key={section.heading} className={`section-level-${section.level}`}>
      <Field label={section.heading} error={errors[`sections.${at}`]} required>
        <Textarea
          value={section.text}
          placeholder=""
          autosize={{ minRows: 3, maxRows: 16 }}
          onChange={(text) => onChange(sections.map((one) => (one === section ? { ...one, text } : one)))}
        />
      </Field>
    </div>
  ))
}
