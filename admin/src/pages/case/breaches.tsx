import type { StaffCase } from '../../../../typings/api'
import { Notice } from '../../components/notice'

/** Days of the law that were missed. They stay on record, whatever day is due now. */
export function Breaches({ breaches }: Pick<StaffCase, 'breaches'>) {
  if (breaches.length === 0) return null
  return (
    <Notice tone="warning">
      <h2>程序瑕疵</h2>
      <ul>
        {breaches.map(({ title, text, article }) => (
          <li key={`${title} ${text}`}>
            <strong>{title}</strong>
            {article && <span className="article">{article}</span>}
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <p className="quiet">以后重新起算了期限的，这里仍然保留，证据册里也有。</p>
    </Notice>
  )
}
