import { Link } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import { describeSuggestedOutcome } from '../../../../domain/decision-guide/decision-guide'
import type { PathEnd } from '../../../../domain/decision-guide/question'
import { isPrecondition } from '../../../../domain/outcome/outcomes'
import type { GuideRecord, OutcomeView, StaffCase } from '../../../../typings/api'
import { Notice } from '../../components/notice'
import { GuideMistakes, type QuestionHead } from './guide-mistakes'

type Props = QuestionHead & {
  one: StaffCase
  end: PathEnd
  record: GuideRecord
  outcomes: OutcomeView[]
  onUse: (leaf: string, facts: Record<string, string>) => void
  /** Off to the act that must come first: whoever comes back is asked the last question anew. */
  onLeave: () => void
}

/** Where the questions lead. It suggests; the officer decides. */
export function DecisionGuideEnd({ one, end, record, outcomes, head, onUse, onLeave }: Props) {
  if (end.end === 'move') return <FirstAct one={one} end={end} record={record} head={head} onLeave={onLeave} />
  if (end.end === 'advice') {
    return (
      <>
        <h3 ref={head} tabIndex={-1} className="guide-ask">
          先不要拟写答复
          <span className="article">{end.article}</span>
        </h3>
        <Notice>
          <p>{end.text}</p>
        </Notice>
      </>
    )
  }
  const outcome = outcomes.find(({ leaf }) => leaf === end.leaf)
  return <Suggestion end={end} record={record} outcome={outcome} head={head} onUse={onUse} />
}

type FirstActProps = QuestionHead &
  Pick<Props, 'one' | 'record' | 'onLeave'> & { end: Extract<PathEnd, { end: 'move' }> }

function FirstAct({ one, end, record, head, onLeave }: FirstActProps) {
  const { label, article } = record.acts[end.move] ?? { label: '', article: '' }
  const act = one.moves.find((each) => each.move === end.move)
  return (
    <>
      <h3 ref={head} tabIndex={-1} className="guide-ask">
        先做这一步：{label}
        <span className="article">{article}</span>
      </h3>
      <p>{end.text}</p>
      {act && !act.allowed && (
        <Notice tone="warning">
          <p>现在不能做：{act.why}</p>
        </Notice>
      )}
      {act?.allowed && (
        <p>
          <Link to={`/cases/${encodeURIComponent(one.id)}#${end.move}`} onClick={onLeave}>
            去{label} →
          </Link>
        </p>
      )}
    </>
  )
}

type SuggestionProps = QuestionHead & {
  end: Extract<PathEnd, { end: 'outcome' }>
  record: GuideRecord
  outcome: OutcomeView | undefined
  onUse: Props['onUse']
}

function Suggestion({ end, record, outcome, head, onUse }: SuggestionProps) {
  const { plain, article, letterTitle, row, before, mustSay, avoid } = describeSuggestedOutcome(
    end,
    record.met.filter(isPrecondition),
  )
  return (
    <>
      <h3 ref={head} tabIndex={-1} className="guide-ask">
        建议：{plain}
        <span className="article">{article}</span>
      </h3>
      <dl className="lines">
        <div>
          <dt>用哪种信</dt>
          <dd>{letterTitle}</dd>
        </div>
        <div>
          <dt>年报计入</dt>
          <dd>表三　{row}</dd>
        </div>
        <div>
          <dt>信里必须写明</dt>
          <dd>{mustSay.join('；')}</dd>
        </div>
        {before.length > 0 && (
          <div>
            <dt>先要有记录</dt>
            <dd>
              {before.map(({ text, met }) => (
                <span key={text} className="guide-before" data-met={met}>
                  {text}（{met ? '已有' : '还没有'}）
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <GuideMistakes mistakes={[avoid]} />
      {outcome && !outcome.available && (
        <Notice tone="warning">
          <p>现在还不能这样答复：{outcome.why}</p>
        </Notice>
      )}
      <p className="quiet">这只是建议，由您决定；用了以后还可以换一种结果。</p>
      <Button size="large" disabled={!outcome?.available} onClick={() => onUse(end.leaf, end.facts)}>
        用这个结果拟写
      </Button>
    </>
  )
}
