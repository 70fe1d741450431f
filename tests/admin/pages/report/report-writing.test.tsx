import { screen, waitFor } from '@testing-library/react'
import { ReportWriting } from '../../../../admin/src/pages/report/report-writing'
import type { LiveReport } from '../../../../typings/api'
import { TWO } from '../../../service/report/table-two'
import { openOffice, refused } from '../../support/office-double'
import { renderPage } from '../../support/render-page'

function report(version: number, ...texts: string[]): LiveReport {
  const office = { id: 'zhongtongjie', name: '中同街街道', district: '卫滨区', demo: true }
  const sections = texts.map((text, at) => ({
    heading: ['一、总体情况', '二、主要问题'][at] ?? '',
    level: 1 as const,
    text,
  }))
  return { office, year: 2025, version, tableTwo: TWO, sections } as LiveReport
}

const section = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name)
const save = () => screen.getByRole('button', { name: '保存' })

/** The page of the report as far as it holds the writing: drawn anew with each version. */
function writing(shown: LiveReport, on: Partial<{ saved: (next: LiveReport) => void; stale: () => void }> = {}) {
  return (
    <ReportWriting
      key={shown.version}
      report={shown}
      justSaved={false}
      onSaved={on.saved ?? (() => {})}
      onStale={on.stale ?? (() => {})}
    />
  )
}

describe('writing the report', () => {
  it('saves every section and figure under the version it was written over', async () => {
    const office = openOffice({ 'report.save': () => report(2, '新的情况', '问题') })
    const saved: number[] = []
    const { user } = renderPage(writing(report(1, '情况', '问题'), { saved: ({ version }) => saved.push(version) }))
    await user.clear(section('一、总体情况'))
    await user.type(section('一、总体情况'), '新的情况')
    await user.click(save())
    await waitFor(() => expect(saved).toEqual([2]))
    expect(office.inputsOf('report.save')[0]).toMatchObject({
      year: 2025,
      version: 1,
      tableTwo: TWO,
      sections: [{ text: '新的情况' }, { text: '问题' }],
    })
  })

  it('tells a figure that cannot be saved at its field', async () => {
    const office = openOffice({ 'report.save': () => report(2, '情况', '问题') })
    const { user } = renderPage(writing(report(1, '情况', '问题')))
    await user.type(section('行政许可 本年处理决定'), '件')
    await user.click(save())
    expect(screen.getByRole('alert').textContent).toBe('请填写不小于 0 的整数。')
    expect(office.inputsOf('report.save')).toEqual([])
  })

  it('keeps what was typed over a reload, and says that it is not saved', async () => {
    openOffice({})
    const { user, unmount } = renderPage(writing(report(1, '情况', '问题')))
    await user.type(section('二、主要问题'), '和改进')
    unmount()
    renderPage(writing(report(1, '情况', '问题')))
    expect(section('二、主要问题').value).toBe('问题和改进')
    expect(screen.getByText('有改动还没有保存。')).toBeTruthy()
  })

  it('puts both together when a colleague saved another section meanwhile', async () => {
    const office = openOffice({ 'report.save': () => refused({}, 'conflict', '同事刚保存过这份报告。') })
    let stale = 0
    const { user, redraw } = renderPage(writing(report(1, '情况', '问题'), { stale: () => stale++ }))
    await user.type(section('二、主要问题'), '和改进')
    await user.click(save())
    await waitFor(() => expect(stale).toBe(1))
    redraw(writing(report(2, '同事的情况', '问题')))
    expect(section('一、总体情况').value).toBe('同事的情况')
    expect(section('二、主要问题').value).toBe('问题和改进')
    expect(screen.getByText(/已经合在一起。请看过再保存。/)).toBeTruthy()
    office.answers['report.save'] = () => report(3, '同事的情况', '问题和改进')
    await user.click(save())
    await waitFor(() => expect(office.inputsOf('report.save')).toHaveLength(2))
    expect(office.inputsOf('report.save')[1]).toMatchObject({
      version: 2,
      sections: [{ text: '同事的情况' }, { text: '问题和改进' }],
    })
  })

  it('shows the text of a colleague where both wrote, and takes the one that is chosen', async () => {
    openOffice({})
    const { user, redraw } = renderPage(writing(report(1, '情况', '问题')))
    await user.type(section('二、主要问题'), '和改进')
    redraw(writing(report(2, '情况', '同事的问题')))
    expect(section('二、主要问题').value).toBe('问题和改进')
    expect(screen.getByText('同事的问题')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '改用同事的' }))
    expect(section('二、主要问题').value).toBe('同事的问题')
    expect(screen.queryByText('同事保存的是：')).toBeNull()
  })
})
