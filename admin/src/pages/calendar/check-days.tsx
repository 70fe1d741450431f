import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { Failure } from '../../components/notice'
import type { FieldErrors } from '../../hooks/use-field-errors'
import { useForm } from '../../hooks/use-form'
import { type NoticeDays, toggleDay } from './notice-days'
import { YearGrid } from './year-grid'
import './check-days.css'

type Props = {
  days: NoticeDays
  onChange: (days: NoticeDays) => void
  onBack: () => void
  onAdded: (added: OfficeApi['calendar.add']['out']) => void
}

export function CheckDays({ days, onChange, onBack, onAdded }: Props) {
  const form = useForm({
    action: 'calendar.add',
    typing: {
      values: days,
      isChanged: true,
      change: (part) => onChange({ ...days, ...part }),
      forget: onBack,
    },
    toInput: (values) => values,
    onDone: onAdded,
  })
  const { errors, failure, busy, change, submit } = form
  return (
    <Form form={form}>
      <p>请与通知逐日核对。点一天可以改：休（放假）、班（周末上班）、不标记。</p>
      <div className="year-fields">
        <Field label="年份" error={errors.year} required numeric>
          <Input
            value={String(days.year)}
            placeholder=""
            onChange={(text) => change('year', Number(text.replace(/\D/g, '').slice(0, 4)))}
          />
        </Field>
        <Field label="通知文号" error={errors.notice} required>
          <Input value={days.notice} placeholder="" onChange={(notice) => change('notice', notice)} />
        </Field>
      </div>
      <p>
        放假 <strong>{days.off.length}</strong> 天，周末上班 <strong>{days.work.length}</strong> 天。
      </p>
      <YearGrid
        days={days}
        onToggle={(day) => {
          const { off, work } = toggleDay(days, day)
          change('off', off)
          change('work', work)
        }}
      />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void submit() })} />
      <DayErrors errors={errors} />
      <div className="form-buttons">
        <Button type="submit" loading={busy}>
          核对无误，添加
        </Button>
        <Button type="button" variant="text" theme="default" onClick={onBack}>
          重新开始
        </Button>
      </div>
    </Form>
  )
}

function DayErrors({ errors }: { errors: FieldErrors }) {
  const sentences = [errors.off, errors.work].filter(Boolean)
  return sentences.map((sentence) => (
    <p key={sentence} className="field-error" role="alert">
      {sentence}
    </p>
  ))
}
