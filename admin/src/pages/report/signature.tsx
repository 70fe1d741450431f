import { Button } from 'tdesign-react/es/button'
import type { CallFailure } from '../../api/call-office'
import { PasswordField } from '../../components/form/password-field'
import { Failure } from '../../components/notice'

type Props = {
  password: string
  onPassword: (password: string) => void
  /** Sent without a password. */
  isMissing: boolean
  failure: CallFailure | null
  busy: boolean
  label: string
  onStale: () => void
}

/** The end of a form that is signed with the own password: what was wrong, and the way to what is true now. */
export function SignedEnd({ password, onPassword, isMissing, failure, busy, label, onStale }: Props) {
  return (
    <>
      <PasswordField
        value={password}
        error={isMissing ? '请输入密码。' : failure?.fields.password}
        onChange={onPassword}
      />
      <Failure failure={failure} />
      {(failure?.isConflict || failure?.isUsedKey) && (
        <Button variant="outline" onClick={onStale}>
          看最新情况
        </Button>
      )}
      <Button type="submit" loading={busy}>
        {label}
      </Button>
    </>
  )
}
