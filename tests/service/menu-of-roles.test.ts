import { findHome, listMenuItems } from '../../admin/src/components/frame/menu'
import type { Role } from '../../domain/roles'
import { actionsFor } from '../../service/actions'
import { listsFor } from '../../service/case/case-lists'

const words = (roles: Role[]) => listMenuItems(actionsFor(roles)).map(({ word }) => word)

describe('the menu of the staff page', () => {
  it.each<[Role, string[]]>([
    ['clerk', ['申请办理', '更正登记', '转主动公开', '定期评估', '年度报告']],
    ['publisher', ['年度报告']],
    ['administrator', ['工作日历', '机关设置', '文书模板', '人员', '消息']],
    ['supervisor', ['区级看板']],
  ])('of a %s leads to what the role may do', (role, expected) => expect(words([role])).toEqual(expected))

  it('joins the roles of one person', () => {
    expect(words(['administrator', 'clerk'])).toEqual([...words(['clerk']), ...words(['administrator'])])
  })

  it('opens on the first screen of the person', () => {
    expect(findHome(actionsFor(['supervisor']))).toBe('/district')
    expect(findHome(actionsFor(['approver']))).toBe('/queue')
  })
})

describe('the lists of cases', () => {
  it.each<[Role, string[]]>([
    ['clerk', ['to-confirm', 'open', 'closed']],
    ['reviewer', ['open', 'to-review', 'closed']],
    ['approver', ['open', 'to-sign', 'closed']],
    ['administrator', []],
  ])('of a %s are those in which there is something to do', (role, lists) => expect(listsFor([role])).toEqual(lists))
})
