import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { CorrectionCard, CorrectionList, CorrectionStatus } from '../../../../typings/api'
import { CountedTabs } from '../../components/counted-tabs'
import { Empty, Failure, NotYet } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { useCall } from '../../hooks/use-call'
import { useLoad } from '../../hooks/use-load'
import { useMe } from '../../hooks/use-session'

const TABS: { value: CorrectionStatus; word: string; empty: string }[] = [
  { value: 'open', word: '待处理', empty: '没有待处理的更正申请。' },
  { value: 'decided', word: '已处理', empty: '还没有处理过更正申请。' },
]

/** Art. 41: its own register, beside the applications. */
export function CorrectionsPage() {
  const me = useMe()
  const [search] = useSearchParams()
  const state = search.get('state') === 'decided' ? 'decided' : 'open'
  const { value, failure, reload } = useLoad('correction.list', { state })
  return (
    <>
      <h1>更正登记</h1>
      <p className="quiet">
        有证据证明政府信息里与本人自身相关的记录不准确的，可以要求更正（第四十一条）。更正不是公开申请，不进表三。
      </p>
      {me.mayCall.includes('correction.register') && (
        <p>
          <Link className="button-link" to="/corrections/new">
            登记更正申请
          </Link>
        </p>
      )}
      <CountedTabs label="更正的状态" name="state" tabs={TABS} current={state} counts={value?.counts} />
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value?.corrections.length === 0 && <Empty>{TABS.find((one) => one.value === state)?.empty}</Empty>}
      {value && value.corrections.length > 0 && <CorrectionRows key={state} state={state} first={value} />}
    </>
  )
}

function CorrectionRows({ state, first }: { state: CorrectionStatus; first: CorrectionList }) {
  const page = useCall('correction.list')
  const [later, setLater] = useState<CorrectionCard[]>([])
  const next = page.value ? page.value.next : first.next
  async function readOn(cursor: string) {
    const found = await page.run({ state, cursor })
    if (found) setLater((now) => [...now, ...found.corrections])
  }
  return (
    <>
      <RowList className="panel">
        {[...first.corrections, ...later].map((one) => (
          <li key={one.id}>
            <Link to={`/corrections/${encodeURIComponent(one.id)}`}>{one.number}</Link>
            <span className="status">{one.resultWord ?? one.stateWord}</span>
            <span className="two-lines">{one.record}</span>
            <span className="quiet">
              {one.applicant}，{one.receivedOn} 收到
            </span>
          </li>
        ))}
      </RowList>
      <Failure failure={page.failure} />
      {next && (
        <Button variant="outline" loading={page.busy} onClick={() => void readOn(next)}>
          再看一些
        </Button>
      )}
    </>
  )
}
