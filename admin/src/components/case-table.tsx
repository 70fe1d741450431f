import type { StaffCard } from '../../../typings/api'
import { judgeUrgency } from '../words/day-words'
import { CaseLink } from './case-link'
import './case-table.css'

/** A table on the desk, cards on the phone: the same cells, laid out by the style sheet. */
export function CaseTable({ cases }: { cases: StaffCard[] }) {
  return (
    <table className="case-table">
      <thead>
        <tr>
          <th scope="col">登记号</th>
          <th scope="col">申请人</th>
          <th scope="col">申请内容</th>
          <th scope="col">下一步</th>
          <th scope="col">状态</th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  )
}

function CaseRow({ one }: { one: StaffCard }) {
  return (
    <tr>
      <td className="case-number">
        <CaseLink one={one} />
        <span className="quiet">
          {one.channelWord} {one.submittedOn}
        </span>
      </td>
      <td className="case-applicant">{one.applicant}</td>
      <td className="case-summary">
        <span className="two-lines">{one.summary}</span>
      </td>
      <td className="case-next">
        <NextAct one={one} />
      </td>
      <td className="case-status">
        <span className="status" data-status={one.status}>
          {one.outcomeWord ?? one.statusWord}
        </span>
      </td>
    </tr>
  )
}

function NextAct({ one }: { one: StaffCard }) {
  if (!one.nextAct) return <span className="quiet">{one.dueNote || '无'}</span>
  const { word, on, article, overdue, daysLeft, leftWord, dayOffNote } = one.nextAct
  return (
    <>
      <span>
        {word}
        {article && <span className="article">{article}</span>}
      </span>
      {one.alert && (
        <span className="case-alert" data-urgent={one.alert.urgent}>
          {one.alert.text}
        </span>
      )}
      {on ? (
        <span className="due" data-urgency={judgeUrgency(daysLeft, overdue)}>
          {on} {leftWord || (overdue ? '已逾期' : '')}
        </span>
      ) : (
        <span className="quiet">{one.dueNote}</span>
      )}
      {dayOffNote && <span className="quiet">{dayOffNote}</span>}
    </>
  )
}
