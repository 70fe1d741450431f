import { useRef, useState } from 'react'
import { readKept } from './use-kept'
import { useLeaveWarning } from './use-leave-warning'

/** What a form holds: what it began with, and over it what was typed. */
export type Typing<V> = {
  values: V
  /** Something was typed that differs from what the form began with. */
  isChanged: boolean
  change: (part: Partial<V>) => void
  /** Back to what the form begins with. */
  forget: () => void
}

type Keeping<V> = {
  /** The name under which what is typed survives a reload; without it nothing is kept. */
  keptAs?: string
  /** Never kept, such as a password. */
  secret?: readonly (keyof V)[]
}

/** Only what was typed is kept, so that a day the form fills in by itself is today's whenever it is opened. */
export function useTyping<V extends object>(first: V, { keptAs = '', secret = [] }: Keeping<V> = {}): Typing<V> {
  const [typed, setTyped] = useState<Partial<V>>(() => (keptAs ? readKept(sessionStorage, keptAs, {}) : {}))
  // Two changes in one turn of the browser, such as an upload that ends while a text is typed, both count.
  const latest = useRef(typed)
  const isChanged = Object.keys(typed).length > 0
  useLeaveWarning(keptAs !== '' && isChanged)

  function set(next: Partial<V>) {
    latest.current = next
    setTyped(next)
    if (keptAs) keepTyped(keptAs, typedOver({}, next, secret))
  }
  return {
    values: { ...first, ...typed },
    isChanged,
    change: (part) => set(typedOver(first, { ...latest.current, ...part })),
    forget: () => set({}),
  }
}

/** What differs from `first`, without the secrets. */
export function typedOver<V extends object>(
  first: Partial<V>,
  values: Partial<V>,
  secret: readonly (keyof V)[] = [],
): Partial<V> {
  const differs = ([name, value]: [string, unknown]) => value !== Reflect.get(first, name)
  const isOpen = ([name]: [string, unknown]) => !secret.some((one) => one === name)
  return Object.fromEntries(Object.entries(values).filter(differs).filter(isOpen)) as Partial<V>
}

/** Whether a form that is kept under this name holds something that was not sent. */
export function isTypingKept(keptAs: string): boolean {
  return sessionStorage.getItem(keptAs) !== null
}

function keepTyped(keptAs: string, typed: object): void {
  try {
    if (Object.keys(typed).length === 0) sessionStorage.removeItem(keptAs)
    else sessionStorage.setItem(keptAs, JSON.stringify(typed))
  } catch {
    // A full or forbidden storage loses only the reload, not the text on the screen.
  }
}
