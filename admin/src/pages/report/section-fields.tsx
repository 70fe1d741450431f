import { Textarea } from 'tdesign-react/es/textarea'
import type { SectionInput } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { ColleagueText } from '../../components/two-writers/colleague-text'
import type { Texts } from '../../hooks/merge-texts'
import type { FormHandle } from '../../hooks/use-form'
import type { SharedTyping } from '../../hooks/use-shared-typing'
import { sectionName } from './report-texts'

type Props = {
  sections: SectionInput[]
  form: FormHandle<Texts>
  typing: Pick<SharedTyping, 'theirs' | 'take'>
}

/** The headings are fixed by the form; only the text under them is written. */
export function SectionFields({ sections, form, typing }: Props) {
  const placed = sections.map((section, at) => ({ section, name: sectionName(at) }))
  return placed.map(({ section, name }) => (
    <div key={section.heading} className={`section-level-${section.level}`}>
      <Field label={section.heading} error={form.errors[name]} required>
        <Textarea
          value={form.values[name] ?? ''}
          placeholder=""
          autosize={{ minRows: 3, maxRows: 16 }}
          onChange={(text) => form.change(name, text)}
        />
      </Field>
      <ColleagueText text={typing.theirs[name]} onTake={(whose) => typing.take(name, whose)} />
    </div>
  ))
}
