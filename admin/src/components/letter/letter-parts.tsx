import type { LetterView } from '../../../../typings/api'
import './letter.css'

/** Two paragraphs of a letter may say the same, so their place tells them apart. */
export function Paragraphs({ texts }: { texts: string[] }) {
  const placed = texts.map((text, place) => ({ key: `${place}:${text}`, text }))
  return placed.map(({ key, text }) => (
    <p key={key} className="letter-paragraph">
      {text}
    </p>
  ))
}

/** The rows of a form: 送达回证, 审查表. */
export function LetterLines({ lines }: Pick<LetterView, 'lines'>) {
  if (lines.length === 0) return null
  return (
    <table className="letter-table">
      <tbody>
        {lines.map(({ label, value }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Art. 37: what is given and what is not. */
export function LetterParts({ parts }: Pick<LetterView, 'parts'>) {
  if (parts.length === 0) return null
  const placed = parts.map((part, place) => ({ key: place, number: place + 1, part }))
  return (
    <>
      <p className="letter-paragraph">公开和没有提供的内容如下表：</p>
      <table className="letter-table letter-parts">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">内容</th>
            <th scope="col">处理</th>
            <th scope="col">依据</th>
          </tr>
        </thead>
        <tbody>
          {placed.map(({ key, number, part }) => (
            <tr key={key}>
              <td>{number}</td>
              <td>{part.content}</td>
              <td>{part.treatment}</td>
              <td>{part.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

export function LetterSigns({ signs }: Pick<LetterView, 'signs'>) {
  return signs.map((sign) => (
    <p key={sign} className="letter-signature">
      {sign}：
    </p>
  ))
}

/** To be filled in and sent back, on a page of its own. */
export function Slip({ slip, to }: { slip: NonNullable<LetterView['slip']>; to: string }) {
  return (
    <section className="letter-slip">
      <h3 className="letter-title">{slip.title}</h3>
      <p className="letter-addressee">{to}：</p>
      <Paragraphs texts={slip.paragraphs} />
      <LetterSigns signs={slip.signs} />
    </section>
  )
}
