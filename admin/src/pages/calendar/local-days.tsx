import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import { LOCAL_DAY_WORDS } from '../../../../domain/words'
import type { LocalDayInput, LocalDayView, OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { FormField } from '../../components/form/form-field'
import { noEnter } from '../../components/form/no-enter'
import { Modal } from '../../components/modal'
import { Empty, Failure } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { useFirstError } from '../../hooks/use-first-error'
import { useKept } from '../../hooks/use-kept'
import { EMPTY_DAY, LOCAL_DAY_FIELDS } from './local-day-fields'

type Changed = OfficeApi['calendar.set-day']['out']
/** `said`: which day was registered or taken back. */
type Done = (said: string, changed: Changed) => void
type Props = { days: LocalDayView[]; onSet: Done; onCleared: Done }

/** Days off, or worked, in this district alone, beside the notices of the whole country. */
export function LocalDays({ days, onSet, onCleared }: Props) {
  const [asked, setAsked] = useState<LocalDayView | null>(null)
  return (
    <section className="panel" aria-label="当地放假和调休">
      <h2>当地放假和调休</h2>
      <p className="quiet">
        地方人民政府规定的放假、调休，全区适用。没有办结的申请马上重新计算期限，并告诉申请人。
        <span className="article">全国年节及纪念日放假办法第四条</span>
      </p>
      {days.length === 0 ? <Empty>没有登记当地放假或者调休。</Empty> : <DayList days={days} onAsk={setAsked} />}
      <SetDay onSet={onSet} />
      {asked && (
        <ClearDay
          day={asked}
          onClose={() => setAsked(null)}
          onCleared={(changed) => {
            setAsked(null)
            onCleared(`已撤销${asked.day} ${asked.kindWord}`, changed)
          }}
        />
      )}
    </section>
  )
}

function DayList({ days, onAsk }: { days: LocalDayView[]; onAsk: (day: LocalDayView) => void }) {
  return (
    <ul className="row-list">
      {days.map((one) => (
        <li key={one.day}>
          <strong>
            {one.day} {one.weekday}
          </strong>
          <span className="status">{one.kindWord}</span>
          <span className="quiet">
            {one.reason}，{one.document}。{one.addedAt} {one.addedBy}登记
          </span>
          <Button variant="outline" size="small" onClick={() => onAsk(one)}>
            撤销
          </Button>
        </li>
      ))}
    </ul>
  )
}

function SetDay({ onSet }: Pick<Props, 'onSet'>) {
  const [typed, keep, forget] = useKept<LocalDayInput>('calendar/local-day', EMPTY_DAY)
  const { run, failure, busy } = useCall('calendar.set-day')
  const errors = useMemo(() => failure?.fields ?? {}, [failure])
  const form = useFirstError(errors)
  async function set() {
    const changed = await run(typed)
    if (!changed) return
    forget(EMPTY_DAY)
    onSet(`已登记${typed.day} ${LOCAL_DAY_WORDS[typed.kind]}`, changed)
  }
  return (
    <form
      ref={form}
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void set()
      }}
    >
      <h3>登记一天</h3>
      <div className="setting-grid">
        {LOCAL_DAY_FIELDS.map((spec) => (
          <FormField
            key={spec.name}
            spec={spec}
            value={Reflect.get(typed, spec.name)}
            error={errors[spec.name]}
            onChange={(value) => keep({ ...typed, [spec.name]: value })}
          />
        ))}
      </div>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void set() })} />
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          登记并重新计算期限
        </Button>
      </p>
    </form>
  )
}

type ClearProps = { day: LocalDayView; onClose: () => void; onCleared: (changed: Changed) => void }

function ClearDay({ day, onClose, onCleared }: ClearProps) {
  const [reason, setReason] = useState('')
  const { run, failure, busy } = useCall('calendar.clear-day')
  async function clear() {
    const changed = await run({ day: day.day, reason })
    if (changed) onCleared(changed)
  }
  return (
    <Modal title={`撤销：${day.day} ${day.kindWord}`} onClose={onClose}>
      <p>没有办结的申请马上按撤销以后的日历重新计算期限，变化的会列出来、记在各件里。</p>
      <Field label="撤销的理由" error={failure?.fields.reason} required>
        <Input value={reason} onChange={setReason} placeholder="" />
      </Field>
      <Failure failure={failure} />
      <Button loading={busy} onClick={() => void clear()}>
        撤销并重新计算期限
      </Button>
    </Modal>
  )
}
