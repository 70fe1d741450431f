import { Link, useParams } from 'react-router'
import { DocxButton } from '../../components/letter/docx-button'
import { Letter, PrintButton } from '../../components/letter/letter'
import { Notice, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import './letter-page.css'

/** One letter of a case, as it went out. */
export function LetterPage() {
  const { id = '', letter = '' } = useParams()
  const { value, failure, reload } = useLoad('letter.read', { id, letter })
  return (
    <>
      <p>
        <Link to={`/cases/${encodeURIComponent(id)}`}>← 回到这件申请</Link>
      </p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && (
        <>
          <h1>
            {value.row.title}
            {value.row.standingWord && <span className="status">{value.row.standingWord}</span>}
          </h1>
          {value.lacking.length > 0 && (
            <Notice tone="warning">
              {value.lacking.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          )}
          {value.row.standing !== 'void' && (
            <p className="letter-tools">
              <PrintButton />
              <DocxButton id={id} row={value.row} />
            </p>
          )}
          <div className="letter-alone">
            <Letter letter={value.letter} />
          </div>
        </>
      )}
    </>
  )
}
