import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Textarea } from 'tdesign-react/es/textarea'
import type { CalendarView, OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Failure } from '../../components/notice'
import { useMe } from '../../components/session-provider'
import { useCall } from '../../hooks/use-call'
import { useKept } from '../../hooks/use-kept'
import { CheckDays } from './check-days'
import type { NoticeDays } from './notice-days'

type Added = OfficeApi['calendar.add']['out']
type Props = { calendar: CalendarView; onAdded: (said: string, added: Added) => void }

/** Paste the notice, or begin with an empty year and mark its days: either way the year is looked at before it counts. */
export function AddYear({ calendar, onAdded }: Props) {
  const me = useMe()
  const [days, keep, forget] = useKept<NoticeDays | null>('calendar/days', null)
  const nextYear =
    calendar.missing[0] ?? Math.max(Number(me.today.slice(0, 4)), ...calendar.years.map(({ year }) => year)) + 1
  return (
    <section className="panel">
      <h2>添加一年的放假安排</h2>
      {days ? (
        <CheckDays
          days={days}
          onChange={keep}
          onBack={() => forget(null)}
          onAdded={(added) => {
            forget(null)
            onAdded(`已添加${days.year}年的放假安排`, added)
          }}
        />
      ) : (
        <PasteNotice onRead={keep} onByHand={() => keep({ year: nextYear, notice: '', off: [], work: [] })} />
      )}
    </section>
  )
}

type PasteProps = { onRead: (days: NoticeDays) => void; onByHand: () => void }

function PasteNotice({ onRead, onByHand }: PasteProps) {
  const [text, keep, forget] = useKept('calendar/notice', '')
  const [empty, setEmpty] = useState(false)
  const { run, failure, busy } = useCall('calendar.parse')

  async function read() {
    setEmpty(text.trim() === '')
    if (text.trim() === '') return
    const found = await run({ text })
    if (!found) return
    forget('')
    onRead(found)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void read()
      }}
    >
      <Field
        label="放假通知全文"
        hint="把国务院办公厅“关于某年部分节假日安排的通知”整篇复制、粘贴到这里，文号也要带上。"
        error={empty ? '请粘贴通知全文，或者选择手工填写。' : failure?.fields.text}
        required
      >
        <Textarea value={text} onChange={keep} autosize={{ minRows: 6, maxRows: 14 }} placeholder="" />
      </Field>
      <Failure failure={failure} />
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          读出日期
        </Button>
        <Button type="button" variant="text" onClick={onByHand}>
          手工填写
        </Button>
      </p>
    </form>
  )
}
