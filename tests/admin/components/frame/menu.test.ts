import { findHome, listMenuItems } from '../../../../admin/src/components/frame/menu'

describe('the menu', () => {
  it('leads to what the session lets the officer call, in its own order', () => {
    const words = listMenuItems(['report.live', 'case.queue', 'session.me']).map(({ word }) => word)
    expect(words).toEqual(['申请办理', '年度报告'])
  })

  it('opens on its first screen, and on the calendar where it is empty', () => {
    expect(findHome(['district.board'])).toBe('/district')
    expect(findHome(['calendar.read'])).toBe('/calendar')
  })
})
