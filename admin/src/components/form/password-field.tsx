import { Input } from 'tdesign-react/es/input'
import { Field } from './field'

type Props = { value: string; error?: string | undefined; onChange: (value: string) => void }

/** Acts that bind the office ask for the password again. */
export function PasswordField({ value, error, onChange }: Props) {
  return (
    <Field label="您的登录密码" hint="这一步要以您本人的名义作出，请再输入一次密码。" error={error} required>
      <Input type="password" autocomplete="current-password" value={value} onChange={onChange} placeholder="" />
    </Field>
  )
}
