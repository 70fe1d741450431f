import { Textarea } from 'tdesign-react/es/textarea'
import type { SectionInput } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Theirs } from '../../components/two-writers/colleague-text'

type Props = {
  sections: SectionInput[]
  errors: Record<string, string>
  theirs: Record<string, string>
  onChange: (sections: SectionInput[]) => void
  onTake: (place: string, whose: 'mine' | 'theirs') => void
}

/** The headings are fixed by the form; only the text under them is written. */
export function SectionsForm({ sections, errors, theirs, onChange, onTake }: Props) {
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
      <Theirs text={theirs[`sections.${at}`]} onTake={(whose) => onTake(`sections.${at}`, whose)} />
    </div>
  ))
}
