import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Me } from '../../../typings/api'
import { CallFailure } from '../api/call-failure'
import { SessionContext } from '../hooks/use-session'
import { SignInDialog } from './sign-in/sign-in-dialog'

export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null>(null)
  const [isAsking, setAsking] = useState(false)
  const waiting = useRef<((signedIn: boolean) => void)[]>([])

  const answer = useCallback((signedIn: boolean) => {
    setAsking(false)
    for (const tell of waiting.current.splice(0)) tell(signedIn)
  }, [])

  const guarded = useCallback(async <T,>(run: () => Promise<T>): Promise<T> => {
    try {
      return await run()
    } catch (failure) {
      if (!(failure instanceof CallFailure && failure.needsSignIn)) throw failure
      setAsking(true)
      const signedIn = await new Promise<boolean>((tell) => waiting.current.push(tell))
      if (!signedIn) throw failure
      return run()
    }
  }, [])

  const session = useMemo(() => ({ me, setMe, guarded }), [me, guarded])
  return (
    <SessionContext value={session}>
      {children}
      {isAsking && (
        <SignInDialog
          onSignedIn={(next) => {
            setMe(next)
            answer(true)
          }}
          onCancel={() => answer(false)}
        />
      )}
    </SessionContext>
  )
}
