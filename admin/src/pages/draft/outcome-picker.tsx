import type { OutcomeView } from '../../../../typings/api'
import { groupOutcomes } from './reply-draft'
import './outcome-picker.css'

type Props = { outcomes: OutcomeView[]; chosen: string; onChoose: (outcome: OutcomeView) => void }

/** The 21 outcomes of table three in plain words. What is not possible now stays in sight and says why. */
export function OutcomePicker({ outcomes, chosen, onChoose }: Props) {
  return (
    <div className="outcomes">
      {groupOutcomes(outcomes).map(({ group, outcomes: members }) => (
        <section key={group}>
          <h3>{group}</h3>
          <ul>
            {members.map((outcome) => (
              <li key={outcome.leaf}>
                <button
                  type="button"
                  className="outcome"
                  aria-pressed={outcome.leaf === chosen}
                  disabled={!outcome.available}
                  onClick={() => onChoose(outcome)}
                >
                  <span className="outcome-plain">{outcome.plain}</span>
                  <span className="outcome-label">
                    {outcome.label} · {outcome.shortArticle}
                  </span>
                  {!outcome.available && <span className="outcome-why">现在不能选：{outcome.why}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
