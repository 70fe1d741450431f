import { useCallback, useRef, useState } from 'react'
import type { OfficeActionName } from '../../../typings/api'
import { CallFailure } from '../api/call-failure'
import { type ActionInput, type ActionOutput, callOffice } from '../api/call-office'
import { forgetIdempotencyKey, getIdempotencyKey } from './idempotency-key'
import { useSession } from './use-session'

export type CallState<T> = { value: T | null; failure: CallFailure | null; busy: boolean }
/** What the page has to say; the key is added where the action takes one. */
export type KeylessInput<A extends OfficeActionName> = Omit<ActionInput<A>, 'key'>

/** A lost answer leaves open whether the act was done; sending it again does it once. */
const UNSURE =
  '没有收到服务器的回答，不能确定这一步是否已经办成。您填写的内容还在，请再试一次：已经办成的不会重复办理。'

/**
 * One action of the office: `run(input)` answers its value, or null when it failed and `failure` says why. `onceAs` names
 * what is sent where it must not be done twice: what is sent again after a lost answer has the key it had before.
 */
export function useCall<A extends OfficeActionName>(action: A, onceAs?: string) {
  const { guarded } = useSession()
  const [state, setState] = useState<CallState<ActionOutput<A>>>({ value: null, failure: null, busy: false })
  const latest = useRef(0)

  const run = useCallback(
    async (input: KeylessInput<A>): Promise<ActionOutput<A> | null> => {
      const turn = ++latest.current
      const settle = (next: Partial<CallState<ActionOutput<A>>>) => {
        // An answer that was overtaken by a later question is not shown.
        if (turn === latest.current) setState((now) => ({ ...now, ...next, busy: false }))
      }
      setState((now) => ({ ...now, busy: true }))
      try {
        const value = await guarded(() => callOffice(action, withKey<A>(input, onceAs)))
        if (onceAs) forgetIdempotencyKey(sessionStorage, onceAs)
        settle({ value, failure: null })
        return value
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        settle({ failure: onceAs ? onceFailure(error, onceAs) : error })
        return null
      }
    },
    [action, onceAs, guarded],
  )
  const show = useCallback((value: ActionOutput<A>) => setState({ value, failure: null, busy: false }), [])
  return { ...state, run, show }
}

function withKey<A extends OfficeActionName>(input: KeylessInput<A>, onceAs: string | undefined): ActionInput<A> {
  const key = onceAs && { key: getIdempotencyKey(sessionStorage, onceAs) }
  return { ...input, ...key } as ActionInput<A>
}

function onceFailure(failure: CallFailure, onceAs: string): CallFailure {
  if (failure.isUsedKey) forgetIdempotencyKey(sessionStorage, onceAs)
  return failure.isUnanswered ? new CallFailure(0, { code: 'unanswered', message: UNSURE }) : failure
}
