import { Button } from 'tdesign-react/es/button'
import { Textarea } from 'tdesign-react/es/textarea'
import type { CalendarView, OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { Failure } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useKept } from '../../hooks/use-kept'
import { useMe } from '../../hooks/use-session'
import { useTyping } from '../../hooks/use-typing'
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
  const form = useForm({
    action: 'calendar.parse',
    typing: useTyping({ text: '' }, { keptAs: 'calendar/notice-text' }),
    check: ({ text }) => (text.trim() ? {} : { text: '请粘贴通知全文，或者选择手工填写。' }),
    toInput: ({ text }) => ({ text }),
    onDone: onRead,
  })
  return (
    <Form form={form} sendOnEnter>
      <Field
        label="放假通知全文"
        hint="把国务院办公厅“关于某年部分节假日安排的通知”整篇复制、粘贴到这里，文号也要带上。"
        error={form.errors.text}
        required
      >
        <Textarea
          value={form.values.text}
          onChange={(text) => form.change('text', text)}
          autosize={{ minRows: 6, maxRows: 14 }}
          placeholder=""
        />
      </Field>
      <Failure failure={form.failure} />
      <div className="form-buttons">
        <Button type="submit" loading={form.busy}>
          读出日期
        </Button>
        <Button type="button" variant="text" onClick={onByHand}>
          手工填写
        </Button>
      </div>
    </Form>
  )
}
