import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { Me } from '../../../../typings/api'
import { useForm } from '../../hooks/use-form'
import { useKept } from '../../hooks/use-kept'
import { useTyping } from '../../hooks/use-typing'
import { Field } from '../form/field'
import { Form } from '../form/form'
import { Failure } from '../notice'

type TypedSignIn = { name: string; password: string; code: string }

function checkSignIn({ name, password, code }: TypedSignIn): Partial<TypedSignIn> {
  return {
    ...(name.trim() ? {} : { name: '请填写账号。' }),
    ...(password ? {} : { password: '请填写密码。' }),
    ...(/^\d{6}$/.test(code.trim()) ? {} : { code: '请填写验证器里的六位数字。' }),
  }
}

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const [account, keepAccount] = useKept('account', '')
  const typing = useTyping<TypedSignIn>({ name: account, password: '', code: '' })
  const form = useForm({
    action: 'session.signin',
    typing,
    check: checkSignIn,
    toInput: ({ name, password, code }) => ({ name: name.trim(), password, code: code.trim() }),
    onDone: ({ me }) => {
      keepAccount(typing.values.name.trim())
      onSignedIn(me)
    },
    // A one-time code is good once: the next try needs the next one.
    onFailed: () => typing.change({ code: '' }),
  })
  const box = (name: keyof TypedSignIn) => ({
    value: form.values[name],
    placeholder: '',
    size: 'large' as const,
    onChange: (value: string) => form.change(name, value),
  })
  return (
    <Form form={form} sendOnEnter>
      <Failure failure={form.failure} />
      <Field label="账号" error={form.errors.name} required>
        <Input {...box('name')} autocomplete="username" />
      </Field>
      <Field label="密码" error={form.errors.password} required>
        <Input {...box('password')} type="password" autocomplete="current-password" />
      </Field>
      <Field
        label="动态验证码"
        hint="手机验证器上显示的六位数字，每 30 秒换一次。"
        error={form.errors.code}
        required
        numeric
      >
        <Input {...box('code')} autocomplete="one-time-code" />
      </Field>
      <Button block size="large" type="submit" loading={form.busy}>
        登录
      </Button>
    </Form>
  )
}
