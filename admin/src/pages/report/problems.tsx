import type { ProblemView } from '../../../../typings/api'
import { Notice } from '../../components/notice'
import './problems.css'

/** `explanation`: why the figures differ from last year's, '' where nobody signed for it. */
export function Problems({ problems, explanation }: { problems: ProblemView[]; explanation: string }) {
  if (problems.length === 0) {
    return (
      <Notice tone="good">
        <p>勾稽关系全部相符。</p>
      </Notice>
    )
  }
  const placed = problems.map((problem, place) => ({ place, problem }))
  return (
    <section className="panel">
      <h2>需要核对的地方（{problems.length}）</h2>
      <ul className="problems">
        {placed.map(({ place, problem }) => (
          <li key={place} data-level={problem.explained ? 'warning' : problem.level}>
            <strong>{levelWord(problem)}</strong>
            <span className="problem-place">{problem.place}</span>
            <span>{problem.message}</span>
          </li>
        ))}
      </ul>
      {explanation && <p>与上年不一致的原因：{explanation}</p>}
    </section>
  )
}

function levelWord({ level, explained = false }: ProblemView): string {
  if (explained) return '已说明'
  return level === 'error' ? '错误' : '提醒'
}
