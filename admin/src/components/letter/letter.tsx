import { PrintIcon } from 'tdesign-icons-react'
import { Button } from 'tdesign-react/es/button'
import { formatDay } from '../../../../domain/day'
import { splitOfficeName } from '../../../../domain/letters/letterhead'
import type { LetterView } from '../../../../typings/api'
import { LetterLines, LetterParts, LetterSigns, Paragraphs, Slip } from './letter-parts'
import './letter.css'

/** The letter as it will look on paper. Only the letter is printed, not the page around it. */
export function Letter({ letter, printable = false }: { letter: LetterView; printable?: boolean }) {
  return (
    <>
      {printable && (
        <p className="letter-tools">
          <PrintButton />
        </p>
      )}
      <article className="letter" aria-label={letter.title}>
        {letter.demo && <p className="letter-demo">演示数据</p>}
        {letter.lines.length === 0 && <LetterHead letter={letter} />}
        <h3 className="letter-title">{letter.title}</h3>
        {letter.addressee && <p className="letter-addressee">{letter.addressee}：</p>}
        <LetterLines lines={letter.lines} />
        <Paragraphs texts={letter.paragraphs} />
        <LetterParts parts={letter.parts} />
        {letter.remedy && <Paragraphs texts={letter.remedy.split('\n')} />}
        <Enclosures given={letter.given} />
        <LetterSigns signs={letter.signs} />
        <p className="letter-sign">
          {letter.officeName}
          <br />
          {letter.issuedOn ? formatDay(letter.issuedOn) : '（日期在签发时填写）'}
        </p>
        {letter.slip && <Slip slip={letter.slip} to={letter.officeName} />}
      </article>
    </>
  )
}

export function PrintButton() {
  return (
    <Button variant="outline" icon={<PrintIcon />} onClick={() => window.print()}>
      打印这封信
    </Button>
  )
}

/**
 * GB/T 9704: the number above the red line; no word of a long name is torn apart where the line is too short for it. A form
 * that stays with the office has no head.
 */
function LetterHead({ letter }: { letter: LetterView }) {
  const placed = splitOfficeName(letter.officeName).map((piece, place) => ({ key: `${place}:${piece}`, piece }))
  return (
    <header className="letter-head">
      <p className="letter-office">
        {placed.map(({ key, piece }) => (
          <span key={key}>{piece}</span>
        ))}
      </p>
      <LetterNumber letter={letter} />
    </header>
  )
}

/** GB/T 9704: after the text, above the signature. */
function Enclosures({ given }: Pick<LetterView, 'given'>) {
  if (given.length === 0) return null
  return (
    <div className="letter-given">
      <p>附件：</p>
      <ol>
        {given.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ol>
    </div>
  )
}

/** A form that stays with the office, or a letter older than its series, has none; a draft gets one later. */
function LetterNumber({ letter }: { letter: LetterView }) {
  if (letter.number) return <p className="letter-number">{letter.number}</p>
  return letter.issuedOn ? null : <p className="letter-number">（文号在签发后编定）</p>
}
