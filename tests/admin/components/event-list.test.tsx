import { render, screen } from '@testing-library/react'
import { EventList } from '../../../admin/src/components/event-list'

const told = { title: '延长答复期限', text: '延长5个工作日。', article: '第三十三条', actor: '方敏' }

describe('the history of a case', () => {
  it('says when an act was entered later than it was made', () => {
    render(<EventList events={[{ ...told, on: '2026-11-10', enteredOn: '2026-11-25' }]} />)
    expect(screen.getByText('2026-11-10')).toBeTruthy()
    expect(screen.getByText('11月25日补录')).toBeTruthy()
  })

  it('names the year of the entry where it is another one', () => {
    render(<EventList events={[{ ...told, on: '2026-12-30', enteredOn: '2027-01-05' }]} />)
    expect(screen.getByText('2027年1月5日补录')).toBeTruthy()
  })

  it('says nothing of an act that was entered when it was made', () => {
    render(<EventList events={[{ ...told, on: '2026-11-10' }]} />)
    expect(screen.queryByText(/补录/)).toBeNull()
  })
})
