import { PrintIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react/es/button'
import { inWords } from '../../../domain/day'
import type { LetterView } from '../../../typings/api'

/** The letter as it will look on paper. Only the letter is printed, not the page around it. */
export function Letter({ letter, printable = false }: { letter: LetterView; printable?: boolean }) {
  return (
    <>
      {printable && (
        <p className="letter-tools">
          <Button variant="outline" icon={<PrintIcon />} onClick={() => window.print()}>
            打印这封信
          </Button>
        </p>
      )}
      <article className="letter" aria-label={letter.title}>
        {letter.demo && <p className="letter-demo">演示数据</p>}
        <p className="letter-office">{letter.officeName}</p>
        <h3 className="letter-title">{letter.title}</h3>
        <p className="letter-number">{letter.number ?? '（文号在签发后编定）'}</p>
        <p className="letter-addressee">{letter.addressee}：</p>
        <Paragraphs texts={letter.paragraphs} />
        {letter.given.length > 0 && (
          <div className="letter-given">
            <p>附件：</p>
            <ol>
              {letter.given.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ol>
          </div>
        )}
        <Paragraphs texts={letter.remedy.split('\n')} />
        <p className="letter-sign">
          {letter.officeName}
          <br />
          {letter.issuedOn ? inWords(letter.issuedOn) : '（日期在签发时填写）'}
        </p>
      </article>
    </>
  )
}

/** Two paragraphs of a letter may say the same, so their place tells them apart. */
function Paragraphs({ texts }: { texts: string[] }) {
  const placed = texts.map((text, place) => ({ key: `${place}:${text}`, text }))
  return placed.map(({ key, text }) => (
    <p key={key} className="letter-paragraph">
      {text}
    </p>
  ))
}
