import { useCallback, useEffect, useRef, useState } from 'react'
import { type Action, CallFailure, call, type Input, type Output } from '../api/call-office'
import { useSession } from '../components/session-provider'

export type CallState<T> = { value: T | null; failure: CallFailure | null; busy: boolean }

/** One action of the office: `run(input)` answers its value, or null when it failed and `failure` says why. */
export function useCall<A extends Action>(action: A) {
  const { guarded } = useSession()
  const [state, setState] = useState<CallState<Output<A>>>({ value: null, failure: null, busy: false })
  const latest = useRef(0)

  const run = useCallback(
    async (input: Input<A>): Promise<Output<A> | null> => {
      const turn = ++latest.current
      const settle = (next: Partial<CallState<Output<A>>>) => {
        // An answer that was overtaken by a later question is not shown.
        if (turn === latest.current) setState((now) => ({ ...now, ...next, busy: false }))
      }
      setState((now) => ({ ...now, busy: true }))
      try {
        const value = await guarded(() => call(action, input))
        settle({ value, failure: null })
        return value
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error
        settle({ failure: error })
        return null
      }
    },
    [action, guarded],
  )
  const show = useCallback((value: Output<A>) => setState({ value, failure: null, busy: false }), [])
  return { ...state, run, show }
}

/** Loads when the screen opens and whenever the input changes; `reload` asks again. */
export function useLoad<A extends Action>(action: A, input: Input<A>) {
  const called = useCall(action)
  const { run } = called
  const asked = JSON.stringify(input)
  const reload = useCallback(() => run(JSON.parse(asked) as Input<A>), [run, asked])
  useEffect(() => {
    void reload()
  }, [reload])
  return { ...called, reload }
}
