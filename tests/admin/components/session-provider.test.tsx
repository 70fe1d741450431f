import { screen } from '@testing-library/react'
import { useKept } from '../../../admin/src/hooks/use-kept'
import { useSession } from '../../../admin/src/hooks/use-session'
import { LIN, renderPage } from '../support/render-page'

const MA = { ...LIN, id: 'ma', name: '马春兰' }

function Page() {
  const { setMe } = useSession()
  const [text, keep] = useKept('entry', '')
  return (
    <>
      <input value={text} onChange={({ target }) => keep(target.value)} />
      <button type="button" onClick={() => setMe(LIN)}>
        林
      </button>
      <button type="button" onClick={() => setMe(MA)}>
        马
      </button>
    </>
  )
}
const box = () => screen.getByRole<HTMLInputElement>('textbox').value

describe('what an officer typed and did not send', () => {
  it('is there when the same officer has signed in again', async () => {
    const { user } = renderPage(<Page />)
    await user.type(screen.getByRole('textbox'), '王秀英的电话')
    await user.click(screen.getByText('林'))
    expect(box()).toBe('王秀英的电话')
    expect(sessionStorage.getItem('entry')).toBe('"王秀英的电话"')
  })

  it('is neither shown to nor kept for another officer who signs in at the same screen', async () => {
    const { user } = renderPage(<Page />)
    await user.type(screen.getByRole('textbox'), '王秀英的电话')
    await user.click(screen.getByText('马'))
    expect(sessionStorage.getItem('entry')).toBeNull()
    expect(box()).toBe('')
  })
})
