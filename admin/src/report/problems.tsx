import type { ProblemView } from '../../../typings/api'
import { Notice } from '../pieces/notice'

export function Problems({ problems }: { problems: ProblemView[] }) {
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
          <li key={place} data-level={problem.level}>
            <strong>{problem.level === 'error' ? '错误' : '提醒'}</strong>
            <span className="problem-place">{problem.place}</span>
            <span>{problem.message}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
