import { CaseTable } from '../../components/case-table'
import { Modal } from '../../components/modal'
import { Empty, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import '../../components/case-table.css'

/** The very cases that a cell counts. */
export function CellCases({ year, at, onClose }: { year: number; at: string; onClose: () => void }) {
  const { value, failure, reload } = useLoad('report.cell', { year, at })
  return (
    <Modal title={value?.title ?? '这个数字里的申请'} place="side" onClose={onClose}>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value?.cases.length === 0 && <Empty>本系统里没有这一格的申请。</Empty>}
      {value && value.cases.length > 0 && (
        <>
          <p>共 {value.cases.length} 件</p>
          <div className="as-cards">
            <CaseTable cases={value.cases} />
          </div>
        </>
      )}
    </Modal>
  )
}
