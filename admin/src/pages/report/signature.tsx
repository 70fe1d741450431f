import { Button } from 'tdesign-react/es/button'
import { PasswordField } from '../../components/form/password-field'
import { Failure } from '../../components/notice'
import type { FormHandle } from '../../hooks/use-form'

type TypedSignature = { password: string }
type Props<V extends TypedSignature> = { form: FormHandle<V>; label: string; onStale: () => void }

/** The end of a form that is signed with the own password: what was wrong, and the way to what is true now. */
export function Signature<V extends TypedSignature>({ form, label, onStale }: Props<V>) {
  const { failure } = form
  return (
    <>
      <PasswordField
        value={form.values.password}
        error={form.errors.password}
        onChange={(password) => form.change('password', password)}
      />
      <Failure failure={failure} />
      {(failure?.isConflict || failure?.isUsedKey) && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      <Button type="submit" loading={form.busy}>
        {label}
      </Button>
    </>
  )
}

export function checkSignature({ password }: TypedSignature): Partial<TypedSignature> {
  return password ? {} : { password: '请输入密码。' }
}
