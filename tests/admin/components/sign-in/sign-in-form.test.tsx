import { screen } from '@testing-library/react'
import { SignInForm } from '../../../../admin/src/components/sign-in/sign-in-form'
import { openOffice, refused } from '../../support/office-double'
import { LIN, renderPage } from '../../support/render-page'

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const signedIn = () => ({ token: '', devices: '', me: LIN })

describe('signing in', () => {
  it('asks for what is missing at its field and sends nothing', async () => {
    const office = openOffice({ 'session.signin': signedIn })
    const { user } = renderPage(<SignInForm onSignedIn={() => {}} />)
    await user.type(box('账号'), 'lin')
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      '请填写密码。',
      '请填写验证器里的六位数字。',
    ])
    expect(document.activeElement).toBe(box('密码'))
    expect(office.inputsOf('session.signin')).toEqual([])
  })

  it('sends name, password and code with Enter', async () => {
    const office = openOffice({ 'session.signin': signedIn })
    const names: string[] = []
    const { user } = renderPage(<SignInForm onSignedIn={({ name }) => names.push(name)} />)
    await user.type(box('账号'), ' lin ')
    await user.type(box('密码'), 'yanshi-1')
    await user.type(box('动态验证码'), '123456{Enter}')
    expect(office.inputsOf('session.signin')).toEqual([{ name: 'lin', password: 'yanshi-1', code: '123456' }])
    expect(names).toEqual(['林晓芸'])
  })

  it('keeps name and password after a refusal, and asks for the next code', async () => {
    openOffice({
      'session.signin': () => refused({ code: '验证码不对。' }, 'wrong-sign-in', '账号、密码或者验证码不对。'),
    })
    const { user } = renderPage(<SignInForm onSignedIn={() => {}} />)
    await user.type(box('账号'), 'lin')
    await user.type(box('密码'), 'yanshi-1')
    await user.type(box('动态验证码'), '123456')
    await user.click(screen.getByRole('button', { name: '登录' }))
    expect(await screen.findByText('账号、密码或者验证码不对。')).toBeTruthy()
    expect([box('账号').value, box('密码').value, box('动态验证码').value]).toEqual(['lin', 'yanshi-1', ''])
    expect(screen.getByText('验证码不对。')).toBeTruthy()
  })
})
