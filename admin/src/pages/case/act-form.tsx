import { useMemo, useState } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { MoveView, StaffCase } from '../../../../typings/api'
import type { CallFailure } from '../../api/call-office'
import { firstValues, inputOf, shownFields, wrongFields } from '../../components/form/field-values'
import { FormField } from '../../components/form/form-field'
import { noEnter } from '../../components/form/no-enter'
import { PasswordField } from '../../components/form/password-field'
import { Meanwhile } from '../../components/meanwhile'
import { Failure } from '../../components/notice'
import { useFirstError } from '../../hooks/use-first-error'
import { usePress } from '../../hooks/use-idempotent-call'
import { useTyped } from '../../hooks/use-typing'

type Props = { one: StaffCase; move: MoveView; onDone: (one: StaffCase) => void; onStale: () => void }

/** The form of any move, drawn from what the server says it needs. What is typed survives a reload and a conflict. */
export function MoveForm({ one, move, onDone, onStale }: Props) {
  const [values, change, forget] = useTyped(`move/${one.id}/${move.move}`, firstValues(move.fields))
  const [password, setPassword] = useState('')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const { press, failure, busy } = usePress('case.act', `${one.id}/${move.move}`)

  /** `on`: the case as it was seen last. */
  async function act(on: StaffCase) {
    const fields = shownFields(on.moves.find((each) => each.move === move.move)?.fields ?? move.fields, values)
    const wrong = wrongFields(fields, values)
    if (move.password && !password) wrong.password = '请输入密码。'
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) return
    const asked = { id: one.id, version: on.version, move: move.move, input: inputOf(fields, values) }
    const next = await press({ ...asked, ...(move.password && { password }) })
    if (!next) return
    forget()
    onDone(next)
  }
  const told = useMemo(() => ({ ...failure?.fields, ...errors }), [failure, errors])
  const form = useFirstError(told)
  return (
    <form
      ref={form}
      className="move-form"
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void act(one)
      }}
    >
      {shownFields(move.fields, values).map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          value={values[spec.name] ?? ''}
          error={told[spec.name]}
          onChange={(value) => change({ ...values, [spec.name]: value })}
        />
      ))}
      {move.password && <PasswordField value={password} error={told.password} onChange={setPassword} />}
      <MoveFailure failure={failure} onStale={onStale} onRetry={() => void act(one)} />
      {failure?.isConflict ? (
        <Meanwhile before={one} move={move.move} failure={failure} onStale={onStale} onGoOn={(now) => void act(now)} />
      ) : (
        <Button type="submit" loading={busy}>
          {move.label}
        </Button>
      )}
    </form>
  )
}

type FailureProps = { failure: CallFailure | null; onStale: () => void; onRetry: () => void }

function MoveFailure({ failure, onStale, onRetry }: FailureProps) {
  if (!failure) return null
  return (
    <>
      <Failure failure={failure} {...(failure.isUnreached && { onRetry })} />
      {failure.isUsedKey && (
        <p>
          <Button variant="outline" onClick={onStale}>
            看最新情况
          </Button>
        </p>
      )}
    </>
  )
}
