import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { EntryForm } from '../../../../admin/src/pages/enter/entry-form'
import type { Entered } from '../../../../typings/api'
import { openOffice, refused } from '../../support/office-double'
import { renderPage } from '../../support/render-page'

const ENTERED = { id: 'K7QM', receipt: 'K7QM', number: '中同街登〔2026〕1号' } as Entered
const FUTURE = '这一天还没有到，不能提前登记。'

const box = (name: RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name })
const register = () => screen.getByRole('button', { name: '登记' })

/** A paper handed in at the counter, filled in but for its day. */
async function fillPaper(done: Entered[]) {
  const { user } = renderPage(<EntryForm onEntered={(entered) => done.push(entered)} />)
  await user.click(screen.getByLabelText('当面提交'))
  await user.type(box(/^姓名/), '张三')
  await user.type(box(/^需要什么信息/), '2025年部门决算')
  await user.click(screen.getByLabelText('纸质'))
  await user.click(screen.getByLabelText('邮寄'))
  return user
}

/** With the keyboard alone: a click would open the calendar, which needs a page that is laid out. */
async function typeDay(user: UserEvent, day: string) {
  act(() => box(/日期/).focus())
  await user.keyboard('{Control>}a{/Control}')
  await user.keyboard(day)
}

describe('the entry of an application', () => {
  it('tells at each field what is missing before it sends anything', async () => {
    const office = openOffice({ 'case.enter': () => ENTERED })
    const { user } = renderPage(<EntryForm onEntered={() => {}} />)
    await user.click(register())
    expect(within(screen.getByRole('group', { name: /^怎样来的/ })).getByRole('alert').textContent).toBe(
      '请选择怎样来的。',
    )
    expect(office.inputsOf('case.enter')).toEqual([])
  })

  it('is sent once the day that the server refused was mended', async () => {
    const office = openOffice({
      'case.enter': ({ submittedOn }) => (submittedOn > '2026-03-04' ? refused({ submittedOn: FUTURE }) : ENTERED),
    })
    const done: Entered[] = []
    const user = await fillPaper(done)
    await typeDay(user, '2026-12-31')
    await user.click(register())
    await screen.findByText(FUTURE)
    await typeDay(user, '2026-03-03')
    await user.click(register())
    await waitFor(() => expect(done).toEqual([ENTERED]))
    expect(office.inputsOf('case.enter').map(({ submittedOn }) => submittedOn)).toEqual(['2026-12-31', '2026-03-03'])
  })

  it('leaves the cursor where the officer types after a refusal', async () => {
    openOffice({ 'case.enter': () => refused({ submittedOn: FUTURE }) })
    const user = await fillPaper([])
    await user.click(register())
    await screen.findByText(FUTURE)
    expect(document.activeElement).toBe(box(/日期/))
    await user.type(box(/^姓名/), '丰')
    expect(document.activeElement).toBe(box(/^姓名/))
    expect(screen.getByText(FUTURE)).toBeTruthy()
  })

  it('keeps what is typed over a reload, and forgets it once it is registered', async () => {
    openOffice({ 'case.enter': () => ENTERED })
    const done: Entered[] = []
    const user = await fillPaper(done)
    expect(sessionStorage.getItem('entry')).toContain('2025年部门决算')
    await user.click(register())
    await waitFor(() => expect(done).toHaveLength(1))
    expect(sessionStorage.getItem('entry')).toBeNull()
  })
})
