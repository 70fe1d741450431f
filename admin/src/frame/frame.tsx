import { useState } from 'react'
import { NavLink, Outlet } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import { Failure } from '../pieces/notice'
import { useMe, useSession } from '../session'
import { useCall } from '../use-call'
import { menuFor } from './menu'

export function Frame() {
  const me = useMe()
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="frame-head">
        <div className="frame-office">
          <span className="frame-name">{me.office.name}</span>
          <span className="frame-what">政府信息公开</span>
          {me.demo && <span className="demo-mark">演示数据</span>}
        </div>
        <nav className="frame-menu" aria-label="主菜单">
          {menuFor(me.roles).map((item) => (
            <NavLink key={item.path} to={item.path}>
              {item.word}
            </NavLink>
          ))}
        </nav>
        <Who />
      </header>
      <main id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

function Who() {
  const me = useMe()
  const { setMe } = useSession()
  const { run, failure, busy } = useCall('session.signout')
  const [asking, setAsking] = useState(false)

  async function signOut() {
    setAsking(true)
    if (await run({})) setMe(null)
  }
  return (
    <div className="frame-who">
      <span>
        <strong>{me.name}</strong>
        <span className="frame-roles">{me.roleWords.join('、')}</span>
      </span>
      <Button variant="text" theme="default" size="small" loading={busy} onClick={() => void signOut()}>
        退出
      </Button>
      {asking && <Failure failure={failure} onRetry={() => void signOut()} />}
    </div>
  )
}
