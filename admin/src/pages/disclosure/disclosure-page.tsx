import { useState } from 'react'
import { Link } from 'react-router'
import type { DisclosedCase } from '../../../../typings/api'
import { Empty, NotYet } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { YearButtons } from '../../components/year-buttons'
import { useLoad } from '../../hooks/use-load'
import { useMe } from '../../hooks/use-session'

/** Art. 44: what was disclosed on application and may become public for everyone. */
export function DisclosurePage() {
  const me = useMe()
  const [year, setYear] = useState(Number(me.today.slice(0, 4)))
  const { value, failure, reload } = useLoad('disclosure.list', { year })
  return (
    <>
      <h1>转主动公开</h1>
      <p className="quiet">
        多个申请人就相同的信息提出申请、可以公开的，可以转为主动公开；申请人也可以建议（第四十四条）。打开案件，在“考虑转主动公开”里写下结论。
      </p>
      <YearButtons years={value?.years ?? [year]} current={year} onChoose={setYear} />
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value?.cases.length === 0 && <Empty>这一年公开的信息都考虑过了，或者还没有公开过。</Empty>}
      {value && value.cases.length > 0 && <DisclosedRows cases={value.cases} />}
    </>
  )
}

function DisclosedRows({ cases }: { cases: DisclosedCase[] }) {
  return (
    <RowList className="panel">
      {cases.map(({ case: one, others, suggestedOn }) => (
        <li key={one.id}>
          <Link to={`/cases/${encodeURIComponent(one.id)}`}>{one.number}</Link>
          {suggestedOn && <span className="status">申请人 {suggestedOn} 建议主动公开</span>}
          {others > 0 && <span className="status">还有 {others} 人申请过相似的信息</span>}
          <span className="two-lines">{one.summary}</span>
          <span className="quiet">
            {one.outcomeWord}，{one.dueNote}
          </span>
        </li>
      ))}
    </RowList>
  )
}
