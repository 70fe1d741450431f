import { Link } from 'react-router'
import { UNDATED_WORD } from '../../../../domain/words'
import type { MovedDay } from '../../../../typings/api'
import { Notice } from '../../components/notice'
import { useMe } from '../../hooks/use-session'
import './moved-days.css'

/** Which due days a new notice moved. An administrator sees numbers and days, never the content of a case. */
export function MovedDays({ moved, done }: { moved: MovedDay[]; done: string }) {
  const me = useMe()
  const mayRead = me.mayCall.includes('case.read')
  if (moved.length === 0) {
    return (
      <Notice tone="good">
        <p>{done}。没有申请的期限因此改变。</p>
      </Notice>
    )
  }
  return (
    <section className="panel" aria-live="polite">
      <h2>{`${done}，${moved.length} 件申请的期限有变化`}</h2>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">申请</th>
            <th scope="col">期限</th>
            <th scope="col">原来</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {moved.map((one) => (
            <tr key={one.id}>
              <td>{mayRead ? <Link to={`/cases/${encodeURIComponent(one.id)}`}>{one.number}</Link> : one.number}</td>
              <td>{one.what}</td>
              <td className="day-cell">{one.from ?? UNDATED_WORD}</td>
              <td className="day-cell">
                {one.to ?? UNDATED_WORD}
                {isOver(one, me.today) && <span className="over">已逾期</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Its day has passed by the calendar as it is now: somebody must see to it today. */
function isOver({ to }: MovedDay, today: string): boolean {
  return to !== null && to < today
}
