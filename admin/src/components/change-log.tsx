import { Empty } from './notice'
import './change-log.css'

type ChangeLogEntry = { id: string; when: string; lines: readonly string[] }

/** Who changed what and when, the newest first. */
export function ChangeLog({ changes, empty }: { changes: readonly ChangeLogEntry[]; empty: string }) {
  return (
    <section className="panel" aria-label="修改记录">
      <h2>修改记录</h2>
      {changes.length === 0 && <Empty>{empty}</Empty>}
      <ol className="change-log">
        {changes.map(({ id, when, lines }) => (
          <li key={id}>
            <p className="quiet">{when}</p>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
