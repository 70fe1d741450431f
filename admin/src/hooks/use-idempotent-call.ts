import { useCallback, useMemo } from 'react'
import { CallFailure, type Input, type Output } from '../api/call-office'
import { forgetPress, pressKey } from './idempotency-key'
import { useCall } from './use-call'

type Act =
  | 'case.act'
  | 'case.enter'
  | 'correction.register'
  | 'correction.decide'
  | 'report.save'
  | 'report.explain'
  | 'report.publish'
  | 'office.save'
  | 'template.replace'
  | 'template.reset'

/** A lost answer leaves open whether the act was done; sending it again does it once. */
export const UNSURE =
  '没有收到服务器的回答，不能确定这一步是否已经办成。您填写的内容还在，请再试一次：已经办成的不会重复办理。'

/** An act that changes something: what is sent again after a lost answer has the key it had before. */
export function usePress<A extends Act>(action: A, what: string) {
  const { run, failure, ...rest } = useCall(action)
  const press = useCallback(
    async (input: Omit<Input<A>, 'key'>): Promise<Output<A> | null> => {
      const done = await run({ ...input, key: pressKey(sessionStorage, what) } as Input<A>)
      if (done) forgetPress(sessionStorage, what)
      return done
    },
    [run, what],
  )
  const told = useMemo(() => toldOf(failure, what), [failure, what])
  return { ...rest, press, failure: told }
}

function toldOf(failure: CallFailure | null, what: string): CallFailure | null {
  if (failure?.isUsedKey) forgetPress(sessionStorage, what)
  return failure?.isUnanswered ? new CallFailure(0, { code: 'unanswered', message: UNSURE }) : failure
}
