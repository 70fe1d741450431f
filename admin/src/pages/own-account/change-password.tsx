import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import { Input } from 'tdesign-react/es/input'
import type { OfficeApi } from '../../../../typings/api'
import { Field } from '../../components/form/field'
import { Failure, Notice } from '../../components/notice'
import { useCall } from '../../hooks/use-call'
import { useFirstError } from '../../hooks/use-first-error'
import { EMPTY, type Typed, wrongIn } from './check-new-password'

type Props = { onChanged: (next: OfficeApi['session.password']['out']) => void }

export function ChangePassword({ onChanged }: Props) {
  const [typed, setTyped] = useState(EMPTY)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const [done, setDone] = useState(false)
  const { run, failure, busy } = useCall('session.password')
  const told = useMemo(() => ({ ...failure?.fields, ...errors }), [failure, errors])
  const form = useFirstError(told)

  async function change() {
    const wrong = wrongIn(typed)
    setErrors(wrong)
    setDone(false)
    if (Object.keys(wrong).length > 0) return
    const { password, code, next } = typed
    const changed = await run({ password, code: code.trim(), next })
    // A one-time code is good once: the next try needs the next one.
    setTyped(changed ? EMPTY : { ...typed, code: '' })
    if (!changed) return
    setDone(true)
    onChanged(changed)
  }
  const field = (key: keyof Typed) => ({
    value: typed[key],
    placeholder: '',
    onChange: (value: string) => setTyped({ ...typed, [key]: value }),
  })
  return (
    <section className="panel narrow">
      <h2>修改密码</h2>
      {done && <Notice tone="good">密码已经修改，其他设备上的登录都已结束。</Notice>}
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        <Field label="现在的密码" error={told.password} required>
          <Input {...field('password')} type="password" autocomplete="current-password" />
        </Field>
        <Field label="动态验证码" hint="手机验证器上显示的六位数字。" error={told.code} required numeric>
          <Input {...field('code')} autocomplete="one-time-code" />
        </Field>
        <Field label="新密码" hint="至少 12 个字。几个不相干的词连起来，好记又难猜。" error={told.next} required>
          <Input {...field('next')} type="password" autocomplete="new-password" />
        </Field>
        <Field label="再填一次新密码" error={told.again} required>
          <Input {...field('again')} type="password" autocomplete="new-password" />
        </Field>
        <Failure failure={failure} />
        <Button type="submit" loading={busy}>
          修改密码
        </Button>
      </form>
    </section>
  )
}
