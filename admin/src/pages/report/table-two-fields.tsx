import { Input } from 'tdesign-react/es/input'
import type { TableTwoInput } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { ColleagueText } from '../../components/two-writers/colleague-text'
import type { Texts } from '../../hooks/merge-texts'
import type { FormHandle } from '../../hooks/use-form'
import type { SharedTyping } from '../../hooks/use-shared-typing'

const FIELDS: { name: keyof TableTwoInput; label: string; unit: string; hint: string }[] = [
  { name: 'normativeIssued', label: '行政规范性文件 本年制发', unit: '件', hint: '' },
  { name: 'normativeRepealed', label: '行政规范性文件 本年废止', unit: '件', hint: '' },
  {
    name: 'normativeInForce',
    label: '行政规范性文件 现行有效',
    unit: '件',
    hint: '通常等于上年现行有效加本年制发减本年废止。',
  },
  { name: 'licences', label: '行政许可 本年处理决定', unit: '件', hint: '' },
  { name: 'penalties', label: '行政处罚 本年处理决定', unit: '件', hint: '' },
  { name: 'coercion', label: '行政强制 本年处理决定', unit: '件', hint: '' },
  { name: 'feesYuan', label: '行政事业性收费 本年收费金额', unit: '元', hint: '请按元填写，系统会换算成表中的万元。' },
]

type Props = { form: FormHandle<Texts>; typing: Pick<SharedTyping, 'theirs' | 'take'> }

export function TableTwoFields({ form, typing }: Props) {
  return (
    <div className="table-two">
      {FIELDS.map(({ name, label, unit, hint }) => (
        <div key={name}>
          <Field label={label} hint={hint} error={form.errors[name]} required numeric>
            <Input
              value={form.values[name] ?? ''}
              onChange={(text) => form.change(name, text)}
              suffix={unit}
              placeholder=""
              align="right"
              status={form.errors[name] ? 'error' : 'default'}
            />
          </Field>
          <ColleagueText text={typing.theirs[name]} onTake={(whose) => typing.take(name, whose)} />
        </div>
      ))}
    </div>
  )
}
