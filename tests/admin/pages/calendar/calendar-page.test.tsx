import { screen } from '@testing-library/react'
import { CalendarPage } from '../../../../admin/src/pages/calendar/calendar-page'
import type { CalendarView } from '../../../../typings/api'
import { openOffice } from '../../support/office-double'
import { LIN, renderPage } from '../../support/render-page'

const CALENDAR: CalendarView = {
  years: [],
  changes: null,
  missing: [2027],
  waitingCases: 0,
  warning: '缺2027年放假安排。',
  localDays: [
    {
      day: '2026-10-09',
      weekday: '星期五',
      kind: 'off',
      kindWord: '当地放假',
      reason: '当地节日',
      document: '市府办通知',
      addedAt: '2026年9月1日',
      addedBy: '石磊',
    },
  ],
}

describe('the calendar', () => {
  it('is read without its forms by who may not change it', async () => {
    openOffice({ 'calendar.read': () => CALENDAR })
    renderPage(<CalendarPage />)
    await screen.findByText('缺2027年放假安排。')
    expect(screen.getByText(/市府办通知/)).toBeTruthy()
    expect(screen.queryAllByRole('textbox')).toEqual([])
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('is changed by who may', async () => {
    openOffice({ 'calendar.read': () => CALENDAR })
    const mayCall = ['calendar.add', 'calendar.set-day', 'calendar.clear-day'] as const
    renderPage(<CalendarPage />, { ...LIN, mayCall: [...mayCall] })
    await screen.findByRole('button', { name: '撤销' })
    expect(screen.getByRole('button', { name: '读出日期' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '登记并重新计算期限' })).toBeTruthy()
  })
})
