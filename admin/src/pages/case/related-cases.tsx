import { Link } from 'react-router'
import type { RelatedCase } from '../../../../typings/api'
import { Failure, Notice } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { describeLikeness } from '../../words/describe-likeness'
import '../../components/event-list.css'
import './related-cases.css'

/** What the same applicant asked for before (Art. 36(6)), and how many others ask for the same (Art. 44). */
export function RelatedCases({ id }: { id: string }) {
  const { value, failure, reload } = useLoad('case.related', { id })
  if (failure) return <Failure failure={failure} onRetry={() => void reload()} />
  if (!value || (value.cases.length === 0 && value.others.applications === 0)) return null
  const { cases, more, others } = value
  return (
    <section className="panel">
      <h2>同一申请人的其他申请</h2>
      {others.applications > 0 && (
        <Notice>
          <p>
            今年和去年另有 {others.applicants} 位申请人要过相似的信息（{others.applications}{' '}
            件）。可以公开的，可以考虑主动公开。
            <span className="article">第四十四条</span>
          </p>
        </Notice>
      )}
      {cases.length === 0 && <p className="quiet">这位申请人没有其他申请。</p>}
      <ul className="related">
        {cases.map((one) => (
          <li key={one.id} data-alike={one.alike}>
            <RelatedLine one={one} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">还有 {more} 件更不相似的，没有列出。</p>}
    </section>
  )
}

function RelatedLine({ one }: { one: RelatedCase }) {
  return (
    <>
      <p className="events-head">
        <Link to={`/cases/${encodeURIComponent(one.id)}`}>{one.number || '尚未登记'}</Link>
        <time dateTime={one.submittedOn}>{one.submittedOn}</time>
        <span>{one.outcomeWord}</span>
        {one.alike ? <strong>{describeLikeness(one)}</strong> : <span className="quiet">{describeLikeness(one)}</span>}
      </p>
      <p className="long-text">{one.summary}</p>
      <p className="quiet">
        {one.note}
        {one.reply && `：${one.reply.number}，${one.reply.servedOn}`}
      </p>
    </>
  )
}
