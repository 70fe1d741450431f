import type { Day } from '../../../../domain/day'
import { listMonths, type MonthDay, type NoticeDays } from './notice-days'
import './year-grid.css'

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']
const MARKS = { off: '休', work: '班' } as const

/** The whole year at a glance. With `onToggle` each day is a button that changes its mark. */
export function YearGrid({ days, onToggle }: { days: NoticeDays; onToggle?: (day: Day) => void }) {
  return (
    <div className="year-grid">
      {listMonths(days).map((month) => (
        <section key={month.month} className="month" aria-label={`${days.year}年${month.month}月`}>
          <h4>{month.month}月</h4>
          <div className="month-days">
            {WEEKDAYS.map((word) => (
              <span key={word} className="month-weekday" aria-hidden>
                {word}
              </span>
            ))}
            {month.days.map((day) => (
              <DayCell key={day.day} day={day} {...(onToggle && { onToggle })} />
            ))}
          </div>
        </section>
      ))}
    </div>
  )
}

function DayCell({ day, onToggle }: { day: MonthDay; onToggle?: (day: Day) => void }) {
  const place = {
    className: 'month-day',
    'data-mark': day.mark ?? (day.weekend ? 'weekend' : 'ordinary'),
    style: day.date === 1 ? { gridColumnStart: day.weekday + 1 } : {},
  }
  const text = (
    <>
      {day.date}
      {day.mark && <span className="month-mark">{MARKS[day.mark]}</span>}
    </>
  )
  if (!onToggle) return <span {...place}>{text}</span>
  const word = day.mark ? MARKS[day.mark] : day.weekend ? '周末' : '工作日'
  return (
    <button type="button" {...place} aria-label={`${day.day} ${word}`} onClick={() => onToggle(day.day)}>
      {text}
    </button>
  )
}
