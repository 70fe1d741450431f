import { describeLateEntry } from '../../../domain/words/clock'
import type { StaffCase, TimelineEntry } from '../../../typings/api'
import './event-list.css'

/** What happened, the latest first. */
export function EventList({ events }: { events: TimelineEntry[] }) {
  const placed = events.map((entry, place) => ({ place, entry })).reverse()
  return (
    <ol className="events">
      {placed.map(({ place, entry }) => (
        <li key={place}>
          <p className="events-head">
            <time dateTime={entry.on}>{entry.on}</time>
            <strong>{entry.title}</strong>
            {entry.enteredOn && (
              <span className="quiet">{describeLateEntry({ on: entry.on, enteredOn: entry.enteredOn })}</span>
            )}
            {entry.article && <span className="article">{entry.article}</span>}
          </p>
          {entry.text && <p className="long-text">{entry.text}</p>}
          {entry.actor && <p className="quiet">{entry.actor}</p>}
        </li>
      ))}
    </ol>
  )
}

export function SearchList({ searches }: { searches: StaffCase['searches'] }) {
  const placed = searches.map((search, place) => ({ place, search }))
  return (
    <ul className="searches">
      {placed.map(({ place, search }) => (
        <li key={place}>
          <p className="events-head">
            <time dateTime={search.on}>{search.on}</time>
            <strong>{search.resultWord}</strong>
          </p>
          <p className="long-text">
            范围：{search.scope}
            <br />
            方法：{search.method}
          </p>
          {search.findings && <p className="long-text">{search.findings}</p>}
        </li>
      ))}
    </ul>
  )
}
