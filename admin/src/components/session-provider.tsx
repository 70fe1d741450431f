import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import type { Me } from '../../../typings/api'
import { CallFailure } from '../api/call-office'
import { SignInDialog } from './sign-in/sign-in-dialog'

type Session = {
  me: Me | null
  setMe: (me: Me | null) => void
  /** Runs a call; when the session has ended, asks to sign in on top of the page and then repeats the call. */
  guarded: <T>(run: () => Promise<T>) => Promise<T>
}

const SessionContext = createContext<Session | null>(null)

export function SessionProvider({ children }: { children: ReactNode }) {
  const [me, setMe] = useState<Me | null>(null)
  const [asking, setAsking] = useState(false)
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
      {asking && (
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

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('useSession must stand inside SessionProvider')
  return session
}

/** For screens inside the frame, where somebody is signed in. */
export function useMe(): Me {
  const { me } = useSession()
  if (!me) throw new Error('useMe must stand inside the frame')
  return me
}
