import type { Line } from '../../../typings/api'
import './lines.css'

export function Lines({ lines }: { lines: Line[] }) {
  return (
    <dl className="lines">
      {lines.map((line) => (
        <div key={`${line.label}${line.value}`}>
          <dt>{line.label}</dt>
          <dd>{line.value || '—'}</dd>
        </div>
      ))}
    </dl>
  )
}
