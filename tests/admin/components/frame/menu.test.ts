import { homeOf, menuFor } from '../../../../admin/src/components/frame/menu'

const words = (roles: string[]) => menuFor(roles).map(({ word }) => word)

describe('the menu', () => {
  it.each([
    ['clerk', ['申请办理', '更正登记', '转主动公开', '定期评估', '年度报告']],
    ['publisher', ['年度报告']],
    ['administrator', ['工作日历', '机关设置', '文书模板', '人员', '消息']],
    ['supervisor', ['区级看板']],
  ])('of a %s leads to what the role may do', (role, expected) => expect(words([role])).toEqual(expected))

  it('joins the roles of one person', () => {
    expect(words(['administrator', 'clerk'])).toEqual([
      '申请办理',
      '更正登记',
      '转主动公开',
      '定期评估',
      '年度报告',
      '工作日历',
      '机关设置',
      '文书模板',
      '人员',
      '消息',
    ])
  })

  it('opens on the first screen of the person', () => {
    expect(homeOf(['supervisor'])).toBe('/district')
    expect(homeOf(['approver'])).toBe('/queue')
  })
})
