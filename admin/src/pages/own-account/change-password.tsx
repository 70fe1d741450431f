import { useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Form } from '../../components/form/form'
import { Failure, Notice } from '../../components/notice'
import { useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'
import { checkNewPassword, type NewPassword, NO_PASSWORDS } from './check-new-password'

type Props = { onChanged: (next: OfficeApi['session.password']['out']) => void }

export function ChangePassword({ onChanged }: Props) {
  const [isDone, setDone] = useState(false)
  const typing = useTyping<NewPassword>(NO_PASSWORDS)
  const form = useForm({
    action: 'session.password',
    typing,
    check: checkNewPassword,
    toInput: ({ password, code, next }) => ({ password, code: code.trim(), next }),
    onDone: (changed) => {
      setDone(true)
      onChanged(changed)
    },
    // A one-time code is good once: the next try needs the next one.
    onFailed: () => typing.change({ code: '' }),
  })
  const { errors, failure } = form
  const box = (name: keyof NewPassword) => ({
    value: form.values[name],
    placeholder: '',
    onChange: (value: string) => form.change(name, value),
  })
  return (
    <section className="panel narrow">
      <h2>修改密码</h2>
      {isDone && !form.isChanged && <Notice tone="good">密码已经修改，其他设备上的登录都已结束。</Notice>}
      <Form form={form} sendOnEnter>
        <Field label="现在的密码" error={errors.password} required>
          <Input {...box('password')} type="password" autocomplete="current-password" />
        </Field>
        <Field label="动态验证码" hint="手机验证器上显示的六位数字。" error={errors.code} required numeric>
          <Input {...box('code')} autocomplete="one-time-code" />
        </Field>
        <Field label="新密码" hint="至少 12 个字。几个不相干的词连起来，好记又难猜。" error={errors.next} required>
          <Input {...box('next')} type="password" autocomplete="new-password" />
        </Field>
        <Field label="再填一次新密码" error={errors.again} required>
          <Input {...box('again')} type="password" autocomplete="new-password" />
        </Field>
        <Failure failure={failure} />
        <Button type="submit" loading={form.busy}>
          修改密码
        </Button>
      </Form>
    </section>
  )
}
