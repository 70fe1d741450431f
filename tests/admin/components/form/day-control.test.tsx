import { fireEvent, screen } from '@testing-library/react'
import { useState } from 'react'
import { DayControl } from '../../../../admin/src/components/form/day-control'
import { renderPage } from '../../support/render-page'

const taken: string[] = []
function DayAlone() {
  const [text, setText] = useState('2026-11-28')
  const take = (next: string) => {
    taken.push(next)
    setText(next)
  }
  return <DayControl text={text} status="default" onChange={take} />
}

function typeAndLeave(typed: string, leave: (box: HTMLInputElement) => void) {
  taken.length = 0
  renderPage(<DayAlone />)
  const box = screen.getByPlaceholderText<HTMLInputElement>('年-月-日')
  fireEvent.focus(box)
  fireEvent.input(box, { target: { value: typed } })
  leave(box)
  return { shown: box.value, last: taken.at(-1) }
}
const byEnter = (box: HTMLInputElement) => void fireEvent.keyDown(box, { key: 'Enter' })
const byTab = (box: HTMLInputElement) => void fireEvent.blur(box)

describe('a box for a day', () => {
  it('shows what is typed while its calendar is open, and keeps its day when nothing is typed', () => {
    renderPage(<DayAlone />)
    const box = screen.getByRole<HTMLInputElement>('textbox')
    fireEvent.mouseDown(box)
    fireEvent.focus(box)
    expect(document.querySelector('.t-date-picker__panel')).toBeTruthy()
    expect(box.value).toBe('2026-11-28')
    fireEvent.input(box, { target: { value: '2026-11-2' } })
    expect(box.value).toBe('2026-11-2')
    fireEvent.input(box, { target: { value: '2026-02-30' } })
    fireEvent.blur(box)
    expect(box.value).toBe('2026-02-30')
  })

  it.each(['2026-02-30', '11.28', '昨天'])(
    'keeps %p as it was typed when Enter is pressed, and makes no other day of it',
    (typed) => expect(typeAndLeave(typed, byEnter)).toEqual({ shown: typed, last: undefined }),
  )

  it.each(['2026年11月27日', '20261127', '2026.11.27'])('takes %p as the day it is, by Enter', (typed) =>
    expect(typeAndLeave(typed, byEnter).last).toBe('2026-11-27'),
  )

  it('takes what was typed when it is left', () => expect(typeAndLeave('2026.11.27', byTab).last).toBe('2026-11-27'))
})
