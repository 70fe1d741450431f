import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { LiveReport } from '../../../../typings/api'
import { Notice, NotYet } from '../../components/notice'
import { YearButtons } from '../../components/year-buttons'
import { useLoad } from '../../hooks/use-load'
import { useMe } from '../../hooks/use-session'
import { CellCases } from './cell-cases'
import { ExplainPanel } from './explain-panel'
import { Problems } from './problems'
import { PublishPanel } from './publish-panel'
import { ReportTable } from './report-table'
import { ReportWriting } from './report-writing'
import { Versions } from './versions'

export function ReportPage() {
  const me = useMe()
  const { year } = useParams()
  // In January the report that is due is the one of the year before; before that, the running one.
  return <ReportScreen key={year} year={Number(year ?? me.today.slice(0, 4))} />
}

function ReportScreen({ year }: { year: number }) {
  const { value, failure, reload, show } = useLoad('report.live', { year })
  if (!value) return <NotYet failure={failure} onRetry={() => void reload()} />
  return <ReportBody report={value} onChanged={show} onStale={() => void reload()} />
}

type Props = { report: LiveReport; onChanged: (report: LiveReport) => void; onStale: () => void }

function ReportBody({ report, onChanged, onStale }: Props) {
  const me = useMe()
  const navigate = useNavigate()
  const [cell, setCell] = useState<string | null>(null)
  const [saved, setSaved] = useState<number | null>(null)
  const mayOpen = me.mayCall.includes('report.cell')
  return (
    <>
      <h1>
        {report.title}
        {report.office.demo && <span className="demo-mark">演示数据</span>}
      </h1>
      <YearButtons years={report.years} current={report.year} onChoose={(year) => void navigate(`/report/${year}`)} />
      {report.remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          <p>{remark}</p>
        </Notice>
      ))}
      <Problems problems={report.problems} explanation={report.explanation} />
      {mayOpen && <p className="quiet">表三、表四的数字由申请逐件算出，点数字可以看到是哪几件。</p>}
      {report.tables.map((table) => (
        <ReportTable key={table.id} table={table} onOpen={mayOpen && table.id !== 'two' ? setCell : null} />
      ))}
      <ReportWriting
        key={report.version}
        report={report}
        justSaved={saved === report.version}
        onSaved={(next) => {
          setSaved(next.version)
          onChanged(next)
        }}
        onStale={onStale}
      />
      <ExplainPanel report={report} onChanged={onChanged} onStale={onStale} />
      <PublishPanel report={report} onPublished={onChanged} onStale={onStale} />
      <Versions report={report} />
      {cell && <CellCases year={report.year} at={cell} onClose={() => setCell(null)} />}
    </>
  )
}
