import type { OutcomeView } from '../../../../typings/api'
import './outcome-advice.css'

const REMEDY_WORDS: Record<OutcomeView['remedyClass'], string> = {
  A: '先复议，后诉讼',
  B: '复议或诉讼，任选其一',
  'A+B': '不予公开的部分先复议，其余部分任选',
}

export function OutcomeAdvice({ outcome }: { outcome: OutcomeView }) {
  return (
    <div className="advice">
      <p className="advice-plain">{outcome.plain}</p>
      <dl className="lines">
        <div>
          <dt>依据</dt>
          <dd>{outcome.article}</dd>
        </div>
        <div>
          <dt>用哪种信</dt>
          <dd>{outcome.letterTitle}</dd>
        </div>
        <div>
          <dt>信里必须写明</dt>
          <dd>
            <ul>
              {outcome.mustSay.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </dd>
        </div>
        {outcome.avoid && (
          <div>
            <dt>要避免</dt>
            <dd>{outcome.avoid}</dd>
          </div>
        )}
        <div>
          <dt>年报计入</dt>
          <dd>表三　{outcome.row}</dd>
        </div>
        <div>
          <dt>救济途径</dt>
          <dd>{REMEDY_WORDS[outcome.remedyClass]}</dd>
        </div>
      </dl>
    </div>
  )
}
