import { useEffect, useRef, useState } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { Button } from 'tdesign-react/es/button'
import type { Me } from '../../../../typings/api'
import { useCall } from '../../hooks/use-call'
import { useMe, useSession } from '../../hooks/use-session'
import { Failure } from '../notice'
import { belongsToItem, listMenuItems } from './menu'
import './frame.css'

export function Frame() {
  const me = useMe()
  const { pathname } = useLocation()
  const content = useNewScreen(pathname)
  return (
    <div className="frame">
      <a className="skip" href="#content">
        跳到正文
      </a>
      <header className="frame-head">
        <div className="frame-office">
          <span className="frame-name">{nameWorkplace(me)}</span>
          <span className="frame-what">政府信息公开</span>
          {me.demo && <span className="demo-mark">演示数据</span>}
        </div>
        <nav className="frame-menu" aria-label="主菜单">
          {listMenuItems(me.mayCall).map((item) => (
            <NavLink key={item.path} to={item.path} className={belongsToItem(item, pathname) ? 'active' : ''}>
              {item.word}
            </NavLink>
          ))}
        </nav>
        <SignedInOfficer />
      </header>
      <main ref={content} id="content" className="content" tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  )
}

/** The account of who watches over the district stands at one of its streets, but does not work for it. */
function nameWorkplace({ roles, office }: Pick<Me, 'roles' | 'office'>): string {
  return roles.every((role) => role === 'supervisor') ? office.district : office.name
}

/** A new screen begins at its top, for the eye and for the screen reader. */
function useNewScreen(pathname: string) {
  const content = useRef<HTMLElement>(null)
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    window.scrollTo(0, 0)
    content.current?.focus({ preventScroll: true })
  }, [pathname])
  return content
}

function SignedInOfficer() {
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
        <Link to="/own" className="frame-own" title="我的登录">
          {me.name}
        </Link>
        <span className="frame-roles">{me.roleWords.join('、')}</span>
      </span>
      <Button variant="text" theme="default" size="small" loading={busy} onClick={() => void signOut()}>
        退出
      </Button>
      {asking && <Failure failure={failure} onRetry={() => void signOut()} />}
    </div>
  )
}
