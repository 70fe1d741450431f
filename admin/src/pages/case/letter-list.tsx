import { Link } from 'react-router'
import type { LetterRow } from '../../../../typings/api'
import { DocxButton } from '../../components/letter/docx-button'
import { Empty } from '../../components/notice'
import './letter-list.css'

/** Every letter of a case: seen, printed and taken along as a Word file. */
export function LetterList({ id, letters }: { id: string; letters: LetterRow[] }) {
  return (
    <section className="panel">
      <h2>文书</h2>
      {letters.length === 0 ? <Empty>还没有文书。</Empty> : null}
      <ul className="letter-list">
        {letters.map((row) => (
          <li key={row.letter} data-standing={row.standing}>
            <p className="letter-list-title">
              <Link to={`/cases/${encodeURIComponent(id)}/letters/${encodeURIComponent(row.letter)}`}>{row.title}</Link>
              {row.standingWord && <span className="status">{row.standingWord}</span>}
            </p>
            <p className="quiet">{[row.number, row.on, row.toWord].filter(Boolean).join('　')}</p>
            {row.standing !== 'void' && <DocxButton id={id} row={row} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
