import { useState } from 'react'
import type { CalendarView, MovedDay } from '../../../typings/api'
import { Notice, NotYet } from '../pieces/notice'
import { useLoad } from '../use-call'
import { AddYear } from './add-year'
import { MovedDays } from './moved-days'
import { YearList } from './year-list'

export function CalendarPage() {
  const { value, failure, reload, show } = useLoad('calendar.read', {})
  const [moved, setMoved] = useState<MovedDay[] | null>(null)
  return (
    <>
      <h1>工作日历</h1>
      <p className="quiet">期限只按国务院办公厅公布的放假安排计算。没有通知的年份不计算，也不猜测。</p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {moved && <MovedDays moved={moved} />}
      {value && (
        <>
          <Missing calendar={value} />
          <AddYear
            calendar={value}
            onAdded={(added) => {
              setMoved(added.moved)
              show(added.calendar)
              window.scrollTo({ top: 0 })
            }}
          />
          <YearList years={value.years} />
        </>
      )}
    </>
  )
}

function Missing({ calendar: { warning } }: { calendar: CalendarView }) {
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
