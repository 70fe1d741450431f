import { Link } from 'react-router'
import type { Unreached } from '../../../../typings/api'
import { Notice } from '../../components/notice'

/** Applicants whom no message reached: the officer must tell them in another way. */
export function UnreachedWarning({ unreached }: { unreached: Unreached[] }) {
  if (unreached.length === 0) return null
  return (
    <Notice tone="warning">
      <p>有申请人没有收到消息，请用别的方式联系：</p>
      <ul>
        {unreached.map(({ id, number, title }) => (
          <li key={`${id} ${title}`}>
            <Link to={`/cases/${encodeURIComponent(id)}`}>{number || '尚未登记'}</Link>：{title}
          </li>
        ))}
      </ul>
      <p>联系之后，请管理员在“消息”里选“不再发送”，这条提醒就不再出现。</p>
    </Notice>
  )
}
