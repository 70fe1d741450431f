import { render, screen } from '@testing-library/react'
import { Breaches } from '../../../../admin/src/pages/case/breaches'

describe('days of the law that were missed', () => {
  it('are named with their article', () => {
    const late = { title: '答复逾期', article: '第三十三条', text: '答复期限到2025年4月1日为止，还没有答复。' }
    render(<Breaches breaches={[late]} />)
    expect(screen.getByRole('heading', { name: '程序瑕疵' })).toBeTruthy()
    for (const words of [late.title, late.article, late.text]) expect(screen.getByText(words)).toBeTruthy()
  })

  it('take no place on a page where none was missed', () => {
    const { container } = render(<Breaches breaches={[]} />)
    expect(container.textContent).toBe('')
  })
})
