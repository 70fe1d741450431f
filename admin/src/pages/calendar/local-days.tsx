import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { LocalDayView, OfficeApi } from '../../../../typings/api'
import { Empty } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { useMe } from '../../hooks/use-session'
import { ClearLocalDay } from './clear-local-day'
import { SetLocalDay } from './set-local-day'

/** `said`: which day was registered or taken back. */
type DayChanged = (said: string, changed: OfficeApi['calendar.set-day']['out']) => void
type Props = { days: LocalDayView[]; onSet: DayChanged; onCleared: DayChanged }

/** Days off, or worked, in this district alone, beside the notices of the whole country. */
export function LocalDays({ days, onSet, onCleared }: Props) {
  const { mayCall } = useMe()
  const [asked, setAsked] = useState<LocalDayView | null>(null)
  return (
    <section className="panel" aria-label="当地放假和调休">
      <h2>当地放假和调休</h2>
      <p className="quiet">
        地方人民政府规定的放假、调休，全区适用。没有办结的申请马上重新计算期限，并告诉申请人。
        <span className="article">全国年节及纪念日放假办法第四条</span>
      </p>
      {days.length === 0 ? (
        <Empty>没有登记当地放假或者调休。</Empty>
      ) : (
        <DayList days={days} onAsk={mayCall.includes('calendar.clear-day') ? setAsked : null} />
      )}
      {mayCall.includes('calendar.set-day') && <SetLocalDay onSet={onSet} />}
      {asked && (
        <ClearLocalDay
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

function DayList({ days, onAsk }: { days: LocalDayView[]; onAsk: ((day: LocalDayView) => void) | null }) {
  return (
    <RowList>
      {days.map((one) => (
        <li key={one.day}>
          <strong>
            {one.day} {one.weekday}
          </strong>
          <span className="status">{one.kindWord}</span>
          <span className="quiet">
            {one.reason}，{one.document}。{one.addedAt} {one.addedBy}登记
          </span>
          {onAsk && (
            <Button variant="outline" size="small" onClick={() => onAsk(one)}>
              撤销
            </Button>
          )}
        </li>
      ))}
    </RowList>
  )
}
