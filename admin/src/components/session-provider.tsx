import { Fragment, type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { Me } from '../../../typings/api'
import { CallFailure } from '../api/call-failure'
import { claimKept } from '../hooks/claim-kept'
import { SessionContext } from '../hooks/use-session'
import { SignInDialog } from './sign-in/sign-in-dialog'

/** The officer at the screen, and how many there were: the next one begins with a screen of their own. */
function useOfficer() {
  const [me, showOfficer] = useState<Me | null>(null)
  const [officers, setOfficers] = useState(1)
  const setMe = useCallback((next: Me | null) => {
    if (next && claimKept(sessionStorage, next.id)) setOfficers((count) => count + 1)
    showOfficer(next)
  }, [])
  return { me, setMe, officers }
}

export function SessionProvider({ children }: { children: ReactNode }) {
  const { me, setMe, officers } = useOfficer()
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

  const session = useMemo(() => ({ me, setMe, guarded }), [me, setMe, guarded])
  return (
    <SessionContext value={session}>
      <Fragment key={officers}>{children}</Fragment>
      {isAsking && (
        <SignInDialog
          onSignedIn={(next) => {
            setMe(next)
            // Nobody finishes what somebody else began.
            answer(next.id === me?.id)
          }}
          onCancel={() => answer(false)}
        />
      )}
    </SessionContext>
  )
}
