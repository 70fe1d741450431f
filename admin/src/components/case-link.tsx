import { Link } from 'react-router'
import type { StaffCard } from '../../../typings/api'

/** Leads to a case of a list. Many have no number yet: a screen reader tells those links apart by what is asked for. */
export function CaseLink({ one: { id, number, summary } }: { one: Pick<StaffCard, 'id' | 'number' | 'summary'> }) {
  const name = number ?? '尚未登记'
  return (
    <Link to={`/cases/${encodeURIComponent(id)}`} aria-label={number ? undefined : `${name}：${summary}`}>
      {name}
    </Link>
  )
}
