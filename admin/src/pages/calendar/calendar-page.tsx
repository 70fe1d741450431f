import { useState } from 'react'
import type { CalendarChange, CalendarView, MovedDay } from '../../../../typings/api'
import { ChangeLog } from '../../components/change-log'
import { Notice, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { useMe } from '../../hooks/use-session'
import { AddYear } from './add-year'
import { LocalDays } from './local-days'
import { MovedDays } from './moved-days'
import { YearList } from './year-list'

type CalendarDone = { said: string; moved: MovedDay[] }

export function CalendarPage() {
  const me = useMe()
  const { value, failure, reload, show } = useLoad('calendar.read', {})
  const [done, setDone] = useState<CalendarDone | null>(null)
  const onDone = (said: string, changed: { calendar: CalendarView; moved: MovedDay[] }) => {
    setDone({ said, moved: changed.moved })
    show(changed.calendar)
    window.scrollTo({ top: 0 })
  }
  return (
    <>
      <h1>工作日历</h1>
      <p className="quiet">
        期限按国务院办公厅公布的放假安排计算，当地另有放假、调休的在这里登记。没有通知的年份不计算，也不猜测。
      </p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {done && <MovedDays moved={done.moved} done={done.said} />}
      {value && (
        <>
          <CalendarGap calendar={value} />
          {me.mayCall.includes('calendar.add') && <AddYear calendar={value} onAdded={onDone} />}
          <LocalDays days={value.localDays} onSet={onDone} onCleared={onDone} />
          <YearList years={value.years} />
          {value.changes && <ChangeLog changes={value.changes.map(toLogEntry)} empty="还没有人改过工作日历。" />}
        </>
      )}
    </>
  )
}

function toLogEntry({ id, at, by, text, moved }: CalendarChange) {
  const lines = moved.length === 0 ? [text] : [text, `${moved.length}件申请的期限有变化：`, ...moved]
  return { id, when: `${at}，${by}`, lines }
}

function CalendarGap({ calendar: { warning } }: { calendar: CalendarView }) {
  if (warning === '') {
    return (
      <Notice tone="good">
        <p>现在收到的申请，延长期限的也都能算出期限。</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning">
      <p>{warning}</p>
    </Notice>
  )
}
