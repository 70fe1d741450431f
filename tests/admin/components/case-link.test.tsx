import { screen } from '@testing-library/react'
import { CaseLink } from '../../../admin/src/components/case-link'
import { renderPage } from '../support/render-page'

describe('the link to a case', () => {
  it('says what is asked for where the case has no number yet', () => {
    renderPage(<CaseLink one={{ id: 'A', number: null, summary: '2025年部门决算' }} />)
    const link = screen.getByRole('link', { name: '尚未登记：2025年部门决算' })
    expect(link.textContent).toBe('尚未登记')
  })

  it('is named by the number where there is one', () => {
    renderPage(<CaseLink one={{ id: 'A', number: '〔2026〕1号', summary: '2025年部门决算' }} />)
    expect(screen.getByRole('link', { name: '〔2026〕1号' })).toBeTruthy()
  })
})
