import { Empty, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import './district-page.css'

export function DistrictPage() {
  const { value, failure, reload } = useLoad('district.board', {})
  return (
    <>
      <h1>区级看板</h1>
      <p className="quiet">各街道年度报告的公布情况。这里只有已公布的内容和数字，没有申请人的信息。</p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value?.offices.length === 0 && <Empty>本区还没有街道使用本系统。</Empty>}
      {value && value.offices.length > 0 && (
        <div className="scroll">
          <table className="board">
            <thead>
              <tr>
                <th scope="col">街道</th>
                {value.years.map((year) => (
                  <th scope="col" key={year}>
                    {year}年
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {value.offices.map(({ office, reports }) => (
                <tr key={office.id}>
                  <th scope="row">
                    {office.name}
                    {office.demo && <span className="demo-mark">演示数据</span>}
                  </th>
                  {value.years.map((year) => (
                    <BoardCell key={year} report={reports.find((one) => one.year === year)} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

function BoardCell({ report }: { report: { state: string; problems: number } | undefined }) {
  if (report?.state !== 'published') {
    return (
      <td>
        <span className="board-missing">未公布</span>
      </td>
    )
  }
  return (
    <td>
      <span className="board-published">已公布</span>
      {report.problems > 0 && <span className="board-problems">勾稽有 {report.problems} 处不符</span>}
    </td>
  )
}
