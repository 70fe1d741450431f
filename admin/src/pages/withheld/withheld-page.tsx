import { useState } from 'react'
import { Link } from 'react-router'
import type { WithheldCase } from '../../../../typings/api'
import { Empty, NotYet } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { YearButtons } from '../../components/year-buttons'
import { useLoad } from '../../hooks/use-load'

/** Art. 18: what was withheld is looked at again from time to time. */
export function WithheldPage() {
  const [year, setYear] = useState<number | null>(null)
  const { value, failure, reload } = useLoad('withheld.list', year === null ? {} : { year })
  return (
    <>
      <h1>不予公开的定期评估</h1>
      <p className="quiet">
        不予公开、部分公开的内容要定期评估，情况变了、可以公开的，应当公开（第十八条）。打开案件，在“评估不予公开的内容”里写下结论。
        {value && `本机关${value.months}个月评估一次。`}
      </p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && (
        <>
          <YearButtons years={value.years} current={value.year} onChoose={setYear} />
          {value.cases.length === 0 ? (
            <Empty>没有要评估的：还没有不予公开的答复，或者都已经决定公开。</Empty>
          ) : (
            <WithheldRows cases={value.cases} />
          )}
        </>
      )}
    </>
  )
}

function WithheldRows({ cases }: { cases: WithheldCase[] }) {
  return (
    <RowList className="panel">
      {cases.map(({ case: one, lastOn, lastWord, dueOn, isDue }) => (
        <li key={one.id}>
          <Link to={`/cases/${encodeURIComponent(one.id)}`}>{one.number}</Link>
          {isDue && <span className="status">该评估了</span>}
          <span className="two-lines">{one.summary}</span>
          <span className="quiet">
            {one.outcomeWord}，{lastOn} {lastWord}，{dueOn} 前评估
          </span>
        </li>
      ))}
    </RowList>
  )
}
