import type { AfterView, FormerReplyView, ProceedingView } from '../../../../typings/api'
import { Files } from '../../components/files'
import { Letter } from '../../components/letter/letter'
import { Lines } from '../../components/lines'
import { Notice } from '../../components/notice'
import '../../components/event-list.css'

/** What came after the reply. A part that is empty is not shown. */
export function AfterReply({ after }: { after: AfterView }) {
  const { proceedings, formerReplies } = after
  return (
    <>
      {proceedings.length > 0 && <Proceedings proceedings={proceedings} />}
      {formerReplies.length > 0 && <FormerReplies replies={formerReplies} />}
      <LetterRecords after={after} />
    </>
  )
}

function Proceedings({ proceedings }: { proceedings: ProceedingView[] }) {
  return (
    <section className="panel">
      <h2>行政复议、行政诉讼</h2>
      <ul className="searches">
        {proceedings.map((one) => (
          <li key={`${one.filedOn}${one.routeWord}${one.caseNumber}`}>
            <p className="events-head">
              <time dateTime={one.filedOn}>{one.filedOn}</time>
              <strong>{one.routeWord}</strong>
              <span className="status">{one.resultWord}</span>
            </p>
            <p className="long-text">
              {one.body}
              {one.caseNumber && ` ${one.caseNumber}`}
            </p>
            {one.decidedOn && (
              <p className="long-text">
                {one.decidedOn} {one.resultWord}
                {one.text && `：${one.text}`}
              </p>
            )}
            {one.note && <Notice tone="warning">{one.note}</Notice>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A letter that was set aside is kept to be read, folded, so that nobody takes it for the one that stands. */
function FormerReplies({ replies }: { replies: FormerReplyView[] }) {
  return (
    <section className="panel">
      <h2>已被撤销的答复</h2>
      {replies.map((reply) => (
        <details key={reply.number} className="former-reply">
          <summary>
            {reply.number} {reply.outcomeWord}
            {reply.servedOn && `，${reply.servedOn} 送达`}
          </summary>
          <Letter letter={reply.letter} />
        </details>
      ))}
    </section>
  )
}

function LetterRecords({ after: { voided, corrections, disclosure, withheldReview, evidence } }: { after: AfterView }) {
  const lines = [
    ...voided.map(({ number, on, reason }) => ({ label: '作废', value: `${number}（${on}）：${reason}` })),
    ...corrections.map(({ number, on, what, how }) => ({
      label: '更正',
      value: `${number}（${on}）：原为“${what}”，改正为“${how}”`,
    })),
    ...(disclosure
      ? [{ label: '主动公开', value: `${disclosure.decisionWord}（${disclosure.on}）：${disclosure.reason}` }]
      : []),
    ...(withheldReview
      ? [
          {
            label: '定期评估',
            value: `${withheldReview.decisionWord}（${withheldReview.on}）：${withheldReview.reason}`,
          },
        ]
      : []),
  ]
  if (lines.length === 0 && evidence.length === 0) return null
  return (
    <section className="panel">
      <h2>文书和凭证</h2>
      <Lines lines={lines} />
      {evidence.length > 0 && <Files files={evidence} />}
    </section>
  )
}
