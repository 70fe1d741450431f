import { createContext, useContext } from 'react'
import type { Me } from '../../../typings/api'

type Session = {
  me: Me | null
  setMe: (me: Me | null) => void
  /** Runs a call; when the session has ended, asks to sign in on top of the page and then repeats the call. */
  guarded: <T>(run: () => Promise<T>) => Promise<T>
}

export const SessionContext = createContext<Session | null>(null)

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
