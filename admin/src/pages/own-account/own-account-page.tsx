import { Button } from 'tdesign-react/es/button'
import type { SessionView } from '../../../../typings/api'
import { Failure, NotYet } from '../../components/notice'
import { RowList } from '../../components/row-list'
import { useCall } from '../../hooks/use-call'
import { useLoad } from '../../hooks/use-load'
import { useMe } from '../../hooks/use-session'
import { ChangePassword } from './change-password'
import { ReminderPhone } from './reminder-phone'

type SessionsShown = { sessions: SessionView[] }

export function OwnAccountPage() {
  const me = useMe()
  const { value, failure, reload, show } = useLoad('session.list', {})
  return (
    <>
      <h1>我的登录</h1>
      <p className="quiet">不认识的登录请马上结束，并修改密码。</p>
      {value ? (
        <SessionList sessions={value.sessions} onChanged={show} />
      ) : (
        <NotYet failure={failure} onRetry={() => void reload()} />
      )}
      {me.mayCall.includes('case.due') && <ReminderPhone />}
      <ChangePassword onChanged={show} />
    </>
  )
}

function SessionList({ sessions, onChanged }: SessionsShown & { onChanged: (next: SessionsShown) => void }) {
  const ending = useCall('session.end')
  const endingOthers = useCall('session.end-others')
  const told = async (next: Promise<SessionsShown | null>) => {
    const shown = await next
    if (shown) onChanged(shown)
  }
  return (
    <section className="panel">
      <h2>现在有效的登录</h2>
      <RowList>
        {sessions.map(({ id, device, begun, seen, current }) => (
          <li key={id}>
            <strong>{device}</strong>
            {current && <span className="status">本次登录</span>}
            <span className="quiet">
              登录于 {begun}，最近使用 {seen}
            </span>
            {!current && (
              <Button variant="outline" size="small" loading={ending.busy} onClick={() => told(ending.run({ id }))}>
                结束
              </Button>
            )}
          </li>
        ))}
      </RowList>
      <Failure failure={ending.failure ?? endingOthers.failure} />
      {sessions.length > 1 && (
        <Button theme="danger" variant="outline" loading={endingOthers.busy} onClick={() => told(endingOthers.run({}))}>
          结束其他全部登录
        </Button>
      )}
    </section>
  )
}
