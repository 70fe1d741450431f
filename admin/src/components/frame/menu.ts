import type { Me, OfficeActionName } from '../../../../typings/api'

type MenuItem = { path: string; word: string; action: OfficeActionName }

export const MENU: MenuItem[] = [
  { path: '/queue', word: '申请办理', action: 'case.queue' },
  { path: '/corrections', word: '更正登记', action: 'correction.list' },
  { path: '/disclosure', word: '转主动公开', action: 'disclosure.list' },
  { path: '/withheld', word: '定期评估', action: 'withheld.list' },
  { path: '/report', word: '年度报告', action: 'report.live' },
  { path: '/calendar', word: '工作日历', action: 'calendar.add' },
  { path: '/settings', word: '机关设置', action: 'office.settings' },
  { path: '/templates', word: '文书模板', action: 'template.list' },
  { path: '/people', word: '人员', action: 'people.list' },
  { path: '/messages', word: '消息', action: 'message.list' },
  { path: '/district', word: '区级看板', action: 'district.board' },
]

type MayCall = Me['mayCall']

/** What the session says this officer may call decides what is shown; the service asks again at each call. */
export function listMenuItems(mayCall: MayCall): MenuItem[] {
  return MENU.filter((item) => mayCall.includes(item.action))
}

/** A case belongs to the queue it came from. */
export function belongsToItem({ path }: MenuItem, pathname: string): boolean {
  return (
    pathname.startsWith(path) || (path === '/queue' && ['/cases', '/enter'].some((own) => pathname.startsWith(own)))
  )
}

/** The first screen after signing in. */
export function findHome(mayCall: MayCall): string {
  return listMenuItems(mayCall)[0]?.path ?? '/calendar'
}
