import { Button } from 'tdesign-react/es/button'
import { shownFields } from '../../../../domain/form/only-when'
import type { MoveView, StaffCase } from '../../../../typings/api'
import { ChangesMeanwhile } from '../../components/changes-meanwhile'
import { checkFields, firstValues, toActionInput } from '../../components/form/field-values'
import { Form } from '../../components/form/form'
import { FormFields } from '../../components/form/form-fields'
import { PasswordField } from '../../components/form/password-field'
import { Failure } from '../../components/notice'
import { type FormHandle, useForm } from '../../hooks/use-form'
import { useTyping } from '../../hooks/use-typing'
import './act-form.css'

type Props = { one: StaffCase; act: MoveView; onDone: (one: StaffCase) => void; onStale: () => void }
type ActValues = ReturnType<typeof firstValues> & { password: string }

/** The form of any act, drawn from what the server says it needs. What is typed survives a reload and a conflict. */
export function ActForm({ one, act, onDone, onStale }: Props) {
  const first: ActValues = { ...firstValues(act.fields), password: '' }
  const typing = useTyping(first, { keptAs: `act/${one.id}/${act.move}`, secret: ['password'] })
  const form = useForm({
    action: 'case.act',
    onceAs: `${one.id}/${act.move}`,
    typing,
    ...sendTo(one, act),
    onDone,
  })
  return (
    <Form form={form} className="act-form">
      <FormFields form={form} fields={shownFields(act.fields, form.values)} />
      {act.password && (
        <PasswordField
          value={form.values.password}
          error={form.errors.password}
          onChange={(password) => form.change('password', password)}
        />
      )}
      <ActFailure form={form} onStale={onStale} />
      {form.failure?.isConflict ? (
        <ChangesMeanwhile
          before={one}
          act={act.move}
          failure={form.failure}
          onStale={onStale}
          onGoOn={(now) => void form.submitAs(sendTo(now, act))}
        />
      ) : (
        <Button type="submit" loading={form.busy}>
          {act.label}
        </Button>
      )}
    </Form>
  )
}

/** `on`: the case as it was seen last. The form it asks for now may differ from the one on the screen. */
function sendTo(on: StaffCase, act: MoveView) {
  const { fields } = on.moves.find((each) => each.move === act.move) ?? act
  return {
    check: (values: ActValues) => ({
      ...checkFields(shownFields(fields, values), values),
      ...(act.password && !values.password && { password: '请输入密码。' }),
    }),
    toInput: (values: ActValues) => ({
      id: on.id,
      version: on.version,
      move: act.move,
      input: toActionInput(shownFields(fields, values), values),
      ...(act.password && { password: values.password }),
    }),
  }
}

type ActFailureProps = { form: Pick<FormHandle<ActValues>, 'failure' | 'submit'>; onStale: () => void }

function ActFailure({ form: { failure, submit }, onStale }: ActFailureProps) {
  if (!failure) return null
  return (
    <>
      <Failure failure={failure} {...(failure.isUnreached && { onRetry: () => void submit() })} />
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
