export const NO_PASSWORDS = { password: '', code: '', next: '', again: '' }
export type NewPassword = typeof NO_PASSWORDS

/** What keeps a change of the password from being sent, by field. */
export function checkNewPassword(typed: NewPassword): Partial<NewPassword> {
  return {
    ...(typed.password ? {} : { password: '请填写现在的密码。' }),
    ...(/^\d{6}$/.test(typed.code.trim()) ? {} : { code: '请填写验证器里的六位数字。' }),
    ...(typed.next ? {} : { next: '请填写新密码。' }),
    ...(typed.next === typed.again ? {} : { again: '两次填写的新密码不一样。' }),
  }
}
