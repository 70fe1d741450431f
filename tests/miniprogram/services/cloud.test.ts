import { callAction } from '../../../miniprogram/services/cloud'
import { usePhone } from '../phone'

describe('a call', () => {
  it('sends the action beside its input', async () => {
    const { sent } = usePhone(() => ({ ok: true, data: { cases: [] } }))
    await callAction('application.read', { receipt: 'K7QM' })
    expect(sent[0]).toMatchObject({ action: 'application.read', receipt: 'K7QM' })
  })

  it('hands over what the server answers', async () => {
    usePhone(() => ({ ok: true, data: { cases: [] } }))
    expect(await callAction('application.mine', {})).toEqual({ ok: true, data: { cases: [] } })
  })

  it('keeps the words and fields of a refusal', async () => {
    const refusal = { ok: false, code: 'fields', message: '有内容需要修改', fields: { phone: '号码不对' } }
    usePhone(() => refusal)
    expect(await callAction('application.mine', {})).toEqual(refusal)
  })

  it('says in words that there is no network', async () => {
    usePhone(() => null)
    const reply = await callAction('home', {})
    expect(reply).toMatchObject({ ok: false, code: 'no-network', message: expect.stringContaining('没有网络') })
  })

  it.each([['<html>502</html>'], [{ error: 'x' }], [{ ok: false }], [undefined]])(
    'does not take %p for a reply',
    async (answer) => {
      usePhone(() => answer)
      expect(await callAction('home', {})).toMatchObject({ ok: false, code: 'no-answer' })
    },
  )

  it('brings the cookie of the last answer along', async () => {
    const { sent } = usePhone(() => ({ ok: true, data: {} }))
    await callAction('application.mine', {})
    await callAction('application.mine', {})
    expect(sent[1]).toMatchObject({ header: { cookie: 'id=7' } })
  })
})
