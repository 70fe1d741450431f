import type { ClockView } from '../../../../typings/api'
import { describeDayRow } from '../../words/day-words'
import './day-sheet.css'

/** Every day from receipt to the due day, with the reason why it counts or does not. */
export function DaySheet({ clock }: { clock: ClockView }) {
  return (
    <>
      {clock.note && <p>{clock.note}</p>}
      <dl className="sheet-ends">
        <div>
          <dt>收到申请之日</dt>
          <dd>{clock.receivedOn ?? '尚未确认'}</dd>
        </div>
        {clock.startedOn && clock.startedOn !== clock.receivedOn && (
          <div>
            <dt>重新起算之日</dt>
            <dd>{clock.startedOn}</dd>
          </div>
        )}
        <div>
          <dt>补正告知最晚</dt>
          <dd>{clock.supplementNoticeDueOn ?? '—'}</dd>
        </div>
        <div>
          <dt>答复最晚</dt>
          <dd>{clock.replyDueOn ?? '—'}</dd>
        </div>
      </dl>
      <ol className="sheet">
        {clock.sheet.map((row) => (
          <li key={row.day} data-kind={row.kind}>
            <span className="sheet-day">{row.day}</span>
            <span className="sheet-weekday">{row.weekday}</span>
            <span className="sheet-mark">{describeDayRow(row)}</span>
            <span className="sheet-why">{row.why}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
