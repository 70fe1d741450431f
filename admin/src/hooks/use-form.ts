import { type RefObject, useEffect, useState } from 'react'
import type { OfficeActionName } from '../../../typings/api'
import type { CallFailure } from '../api/call-failure'
import type { ActionOutput } from '../api/call-office'
import { type KeylessInput, useCall } from './use-call'
import { type FieldErrors, useFieldErrors } from './use-field-errors'
import type { Typing } from './use-typing'

type Sending<A extends OfficeActionName, V> = {
  /** What is wrong before anything is sent, by field. */
  check?: (values: V) => FieldErrors
  toInput: (values: V) => KeylessInput<A>
}

type Options<A extends OfficeActionName, V> = Sending<A, V> & {
  action: A
  typing: Typing<V>
  /** Names what is sent, where it must not be done twice. */
  onceAs?: string
  onDone: (output: ActionOutput<A>) => void
  /** The server refused it, or was not reached. */
  onFailed?: () => void
}

/** A form as the components see it. */
export type FormHandle<V> = {
  values: V
  isChanged: boolean
  /** Sent at least once, whatever came of it. */
  isTried: boolean
  errors: FieldErrors
  failure: CallFailure | null
  busy: boolean
  change: <N extends keyof V & string>(name: N, value: V[N]) => void
  submit: () => Promise<void>
  /** Back to what the form begins with; nothing is wrong any more. */
  clear: () => void
  /** Where the fields stand, to find the first that must be mended. */
  place: RefObject<HTMLFormElement | null>
}

/**
 * A form that is sent with one action: its values, the errors beside its fields (its own checks and what the server
 * refused), the cursor in the first field to be mended, and the state of sending. What is typed is kept by `typing`.
 */
export function useForm<A extends OfficeActionName, V extends object>(options: Options<A, V>) {
  const { action, typing, onceAs, onDone, onFailed } = options
  const { run, failure, busy } = useCall(action, onceAs)
  const { place, errors, tell, markChanged } = useFieldErrors<HTMLFormElement>()
  const [isTried, setTried] = useState(false)

  useEffect(() => {
    if (failure) tell(failure.fields)
  }, [failure, tell])

  async function submit({ check, toInput }: Sending<A, V> = options): Promise<void> {
    if (busy) return
    setTried(true)
    const wrong = check?.(typing.values) ?? {}
    tell(wrong)
    if (Object.keys(wrong).length > 0) return
    const output = await run(toInput(typing.values))
    if (output === null) return onFailed?.()
    typing.forget()
    onDone(output)
  }
  const form: FormHandle<V> = {
    values: typing.values,
    isChanged: typing.isChanged,
    isTried,
    errors,
    failure,
    busy,
    change: (name, value) => {
      if (value === typing.values[name]) return
      markChanged(name)
      typing.change({ [name]: value } as unknown as Partial<V>)
    },
    submit: () => submit(),
    clear: () => {
      tell({})
      typing.forget()
    },
    place,
  }
  return { ...form, submitAs: submit }
}
