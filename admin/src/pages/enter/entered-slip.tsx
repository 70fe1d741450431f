import { Link } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { Entered } from '../../../../typings/api'
import { Lines } from '../../components/lines'
import { Notice } from '../../components/notice'
import { useMe } from '../../hooks/use-session'

type Props = { entered: Entered; onAnother: () => void }

/** What the applicant is given: with receipt code and query code the case can be followed without an account. */
export function EnteredSlip({ entered, onAnother }: Props) {
  const { demo } = useMe()
  const { id, receipt, queryCode, number, receivedOn, submittedOn, officeName, notes } = entered
  return (
    <>
      <Notice tone="good">{number ? `已经登记：${number}` : '已经登记，等待与申请人确认收到。'}</Notice>
      <article className="letter entered-slip">
        {demo && <p className="letter-demo">演示数据</p>}
        <h2>{officeName}政府信息公开申请接收回执</h2>
        <Lines
          lines={[
            { label: '回执编号', value: receipt },
            { label: '查询码', value: queryCode },
            { label: '登记号', value: number ?? '确认收到以后编号' },
            { label: '来件日期', value: submittedOn },
            { label: '收到申请之日', value: receivedOn ?? '以双方确认之日为准' },
          ]}
        />
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>凭回执编号和查询码，可以在本机关的小程序或者网页上查询进度、补正和撤回。</p>
      </article>
      <div className="form-buttons">
        <Link className="button-link" to={`/cases/${encodeURIComponent(id)}`}>
          打开这件申请
        </Link>
        <Button variant="outline" size="large" onClick={() => window.print()}>
          打印回执
        </Button>
        <Button variant="outline" size="large" onClick={onAnother}>
          再登记一件
        </Button>
      </div>
    </>
  )
}
