import { useCallback, useEffect } from 'react'
import type { OfficeActionName } from '../../../typings/api'
import { type KeylessInput, useCall } from './use-call'

/** Loads when the screen opens and whenever the input changes; `reload` asks again. */
export function useLoad<A extends OfficeActionName>(action: A, input: KeylessInput<A>) {
  const called = useCall(action)
  const { run } = called
  const asked = JSON.stringify(input)
  const reload = useCallback(() => run(JSON.parse(asked) as KeylessInput<A>), [run, asked])
  useEffect(() => {
    void reload()
  }, [reload])
  return { ...called, reload }
}
