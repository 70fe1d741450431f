import { checkNewPassword } from '../../../../admin/src/pages/own-account/check-new-password'

const GOOD = { password: 'old', code: '123456', next: 'a new one', again: 'a new one' }

describe('changing the password', () => {
  it('asks for everything before the server is asked', () => {
    expect(Object.keys(checkNewPassword({ password: '', code: '12', next: '', again: '' }))).toEqual([
      'password',
      'code',
      'next',
    ])
    expect(checkNewPassword(GOOD)).toEqual({})
  })

  it('asks for the new one twice', () => {
    expect(checkNewPassword({ ...GOOD, again: 'another' })).toEqual({ again: '两次填写的新密码不一样。' })
  })
})
