import { useEffect, useRef } from 'react'
import { Button } from 'tdesign-react/es/button'
import {
  findAnswerByRecord,
  followAnswers,
  listWarnings,
  QUESTIONS,
} from '../../../../domain/decision-guide/decision-guide'
import { KNOWLEDGE, type QuestionId } from '../../../../domain/decision-guide/question'
import type { GuideRecord, OutcomeView, StaffCase } from '../../../../typings/api'
import { Notice } from '../../components/notice'
import { useKept } from '../../hooks/use-kept'
import { DecisionGuideEnd } from './decision-guide-end'
import { GuideMistakes, type QuestionHead } from './guide-mistakes'
import './decision-guide.css'

type Props = {
  one: StaffCase
  record: GuideRecord
  outcomes: OutcomeView[]
  onUse: (leaf: string, facts: Record<string, string>) => void
}

/** Plain questions, one at a time, that end in an outcome or in what must be done first. Nothing is decided here. */
export function DecisionGuide({ one, record, outcomes, onUse }: Props) {
  const [places, keep] = useKept<number[]>(`guide/${one.id}`, [])
  const { path, at } = followAnswers(places)
  const head = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  const length = path.length
  // biome-ignore lint/correctness/useExhaustiveDependencies: who presses an answer goes on with the next question.
  useEffect(() => {
    if (moved.current) head.current?.focus()
    moved.current = true
  }, [length])
  return (
    <div className="guide">
      {length > 0 && (
        <ol className="guide-path" aria-label="走过的问题">
          {path.map(({ question, answer }, place) => (
            <li key={question}>
              <span className="quiet">{QUESTIONS[question].ask}</span>
              <span>
                {answer.text}
                <button
                  type="button"
                  className="text-button"
                  aria-label={`改：${QUESTIONS[question].ask}`}
                  onClick={() => keep(places.slice(0, place))}
                >
                  改
                </button>
              </span>
            </li>
          ))}
        </ol>
      )}
      {typeof at === 'string' ? (
        <GuideQuestion
          id={at}
          number={length + 1}
          record={record}
          head={head}
          onAnswer={(place) => keep([...places.slice(0, length), place])}
        />
      ) : (
        <DecisionGuideEnd
          one={one}
          end={at}
          record={record}
          outcomes={outcomes}
          head={head}
          onUse={onUse}
          onLeave={() => keep(places.slice(0, length - 1))}
        />
      )}
      {length > 0 && (
        <p className="guide-back">
          <Button variant="outline" onClick={() => keep(places.slice(0, length - 1))}>
            ← 上一问
          </Button>
        </p>
      )}
    </div>
  )
}

type QuestionProps = QuestionHead & {
  id: QuestionId
  number: number
  record: GuideRecord
  onAnswer: (place: number) => void
}

function GuideQuestion({ id, number, record, head, onAnswer }: QuestionProps) {
  const question = QUESTIONS[id]
  const known = KNOWLEDGE.filter((one) => record.known.includes(one))
  const byRecord = findAnswerByRecord(question, known)
  return (
    <>
      <h3 ref={head} tabIndex={-1} className="guide-ask">
        <span className="quiet">第 {number} 问</span> {question.ask}
        <span className="article">{question.article}</span>
      </h3>
      <p className="quiet">{question.help}</p>
      {listWarnings(question, known).map((warning) => (
        <Notice key={warning} tone="warning">
          <p>{warning}</p>
        </Notice>
      ))}
      <ul className="guide-answers">
        {question.answers.map(({ text }, place) => (
          <li key={text}>
            <button type="button" className="guide-answer" onClick={() => onAnswer(place)}>
              {text}
              {place === byRecord && <span className="guide-known">案件里记着</span>}
            </button>
          </li>
        ))}
      </ul>
      <GuideMistakes mistakes={question.mistakes} />
    </>
  )
}
