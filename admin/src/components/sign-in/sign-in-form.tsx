import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { Me } from '../../../../typings/api'
import { CallFailure, call } from '../../api/call-office'
import { useFirstError } from '../../hooks/use-first-error'
import { useKept } from '../../hooks/use-kept'
import { Field } from '../form/field'
import { Failure } from '../notice'

const EMPTY = { name: '', password: '', code: '' }

function missing(typed: typeof EMPTY): Partial<Record<keyof typeof EMPTY, string>> {
  return {
    ...(typed.name.trim() ? {} : { name: '请填写账号。' }),
    ...(typed.password ? {} : { password: '请填写密码。' }),
    ...(/^\d{6}$/.test(typed.code.trim()) ? {} : { code: '请填写验证器里的六位数字。' }),
  }
}

/** Calls the server itself: the session that `useCall` would guard does not exist yet. */
export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const [account, keepAccount] = useKept('account', '')
  const [typed, setTyped] = useState({ ...EMPTY, name: account })
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [failure, setFailure] = useState<CallFailure | null>(null)
  const [busy, setBusy] = useState(false)
  const form = useFirstError(errors)

  async function signIn() {
    const wrong = missing(typed)
    setErrors(wrong)
    setFailure(null)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    try {
      const { me } = await call('session.signin', { ...typed, name: typed.name.trim(), code: typed.code.trim() })
      keepAccount(typed.name.trim())
      onSignedIn(me)
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error
      setFailure(error)
      setErrors(error.fields)
      // A one-time code is good once: the next try needs the next one.
      setTyped((now) => ({ ...now, code: '' }))
    } finally {
      setBusy(false)
    }
  }

  const field = (key: keyof typeof EMPTY) => ({
    value: typed[key],
    placeholder: '',
    size: 'large' as const,
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  })
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void signIn()
      }}
    >
      <Failure failure={failure} />
      <Field label="账号" error={errors.name} required>
        <Input {...field('name')} autocomplete="username" />
      </Field>
      <Field label="密码" error={errors.password} required>
        <Input {...field('password')} type="password" autocomplete="current-password" />
      </Field>
      <Field
        label="动态验证码"
        hint="手机验证器上显示的六位数字，每 30 秒换一次。"
        error={errors.code}
        required
        numeric
      >
        <Input {...field('code')} autocomplete="one-time-code" />
      </Field>
      <Button block size="large" type="submit" loading={busy}>
        登录
      </Button>
    </form>
  )
}
