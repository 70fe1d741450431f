import { screen } from '@testing-library/react'
import { Frame } from '../../../../admin/src/components/frame/frame'
import { LIN, renderPage } from '../../support/render-page'

describe('the head of every page', () => {
  it('names the street of its officers', () => {
    renderPage(<Frame />)
    expect(screen.getByRole('banner').textContent).toContain('卫滨区中同街街道办事处')
  })

  it('names the district to who watches over it, not the street that the account stands at', () => {
    renderPage(<Frame />, { ...LIN, roles: ['supervisor'] })
    expect(screen.getByText('卫滨区')).toBeTruthy()
    expect(screen.getByRole('banner').textContent).not.toContain('街道办事处')
  })
})
