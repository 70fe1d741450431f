import { useState } from 'react'
import { Link } from 'react-router'
import type { DueCard, DueGroupView } from '../../../../typings/api'
import { CaseLink } from '../../components/case-link'
import { NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { judgeUrgency } from '../../words/day-words'
import '../../components/counted-tabs.css'
import './due-panel.css'

/** This group is folded at first, because it does not press today. */
const FOLDED = 'soon'

/** What has to be done by now or soon, the most pressing first; one quiet line where there is nothing. `waiting`: what waits without a day. */
export function DuePanel({ waiting }: { waiting: string[] }) {
  const { value, failure, reload } = useLoad('case.due', {})
  return (
    <section className="panel due-panel" aria-label="今天要办">
      <h2>今天要办和即将到期</h2>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && value.mine > 0 && <p className="due-mine">等您办理的有 {value.mine} 件，排在各组前面。</p>}
      {waiting.map((sentence) => (
        <p key={sentence} className="due-mine">
          {sentence}
        </p>
      ))}
      {value?.groups.length === 0 && <p className="quiet">今天没有到期的事，近几个工作日内也没有。</p>}
      {value?.groups.map((group) => (
        <DueGroup key={group.group} group={group} />
      ))}
    </section>
  )
}

function DueGroup({ group: { group, word, count, cases } }: { group: DueGroupView }) {
  const [open, setOpen] = useState(group !== FOLDED)
  const more = count - cases.length
  return (
    <details open={open} data-group={group} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {word}
        <span className="tab-count">{count}</span>
      </summary>
      <ul>{open && cases.map((one) => <DueRow key={one.id} one={one} />)}</ul>
      {more > 0 && <p className="quiet">还有 {more} 件，见下面的列表。</p>}
    </details>
  )
}

function DueRow({ one }: { one: DueCard }) {
  const { due, proposal } = one
  const address = `/cases/${encodeURIComponent(one.id)}`
  return (
    <li>
      <CaseLink one={one} />
      <span className="due-summary">{one.summary}</span>
      <span>
        {due.word}
        <span className="article">{due.article}</span>
        {one.whose && (
          <span className="due-whose" data-mine={one.mine}>
            {one.whose}
          </span>
        )}
      </span>
      {proposal ? (
        <span className="due-proposal">
          {proposal.text} <Link to={`${address}#${proposal.move}`}>去拟写</Link>
        </span>
      ) : (
        <WhenDue due={due} />
      )}
    </li>
  )
}

function WhenDue({ due: { on, daysLeft, leftWord, dayOffNote, note } }: Pick<DueCard, 'due'>) {
  if (note) return <span className="quiet">{note}</span>
  return (
    <>
      <span className="due" data-urgency={judgeUrgency(daysLeft)}>
        {on} {leftWord}
      </span>
      {dayOffNote && <span className="quiet">{dayOffNote}</span>}
    </>
  )
}
