import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { noEnter } from '../../components/form/no-enter'
import { Failure } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { type NoticeDays, toggled } from './notice-days'
import { YearGrid } from './year-grid'

type Props = {
  days: NoticeDays
  onChange: (days: NoticeDays) => void
  onBack: () => void
  onAdded: (added: OfficeApi['calendar.add']['out']) => void
}

export function CheckDays({ days, onChange, onBack, onAdded }: Props) {
  const { run, failure, busy } = useCall('calendar.add')
  async function add() {
    const added = await run(days)
    if (added) onAdded(added)
  }
  return (
    <form
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <p>请与通知逐日核对。点一天可以改：休（放假）、班（周末上班）、不标记。</p>
      <div className="year-fields">
        <Field label="年份" error={failure?.fields.year} required numeric>
          <Input
            value={String(days.year)}
            placeholder=""
            onChange={(text) => onChange({ ...days, year: Number(text.replace(/\D/g, '').slice(0, 4)) })}
          />
        </Field>
        <Field label="通知文号" error={failure?.fields.notice} required>
          <Input value={days.notice} placeholder="" onChange={(notice) => onChange({ ...days, notice })} />
        </Field>
      </div>
      <p>
        放假 <strong>{days.off.length}</strong> 天，周末上班 <strong>{days.work.length}</strong> 天。
      </p>
      <YearGrid days={days} onToggle={(day) => onChange(toggled(days, day))} />
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void add() })} />
      <DayErrors fields={failure?.fields ?? {}} />
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          核对无误，添加
        </Button>
        <Button type="button" variant="text" theme="default" onClick={onBack}>
          重新开始
        </Button>
      </p>
    </form>
  )
}

function DayErrors({ fields }: { fields: Record<string, string> }) {
  const sentences = [fields.off, fields.work].filter(Boolean)
  return sentences.map((sentence) => (
    <p key={sentence} className="field-error" role="alert">
      {sentence}
    </p>
  ))
}
