import { screen } from '@testing-library/react'
import { CallFailure } from '../../../admin/src/api/call-failure'
import { NotYet } from '../../../admin/src/components/notice'
import { renderPage } from '../support/render-page'

const open = (status: number) =>
  renderPage(<NotYet failure={new CallFailure(status, { code: 'x', message: '没有读到。' })} onRetry={() => {}} />)

describe('a screen whose content did not come', () => {
  it.each([0, 500, 503])('can be asked for again after %p', (status) => {
    open(status)
    expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
  })

  it.each([403, 404])('is not offered once more after %p, which asking again does not change', (status) => {
    open(status)
    expect(screen.getByText('没有读到。')).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})
