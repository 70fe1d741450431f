// wx.onX and wx.offX of things that happen to the whole mini-program.
import type { Method } from '../engine'

interface EventSource {
  target: () => EventTarget
  types: string[]
  /** What the listener is told, or null where this event is not meant. */
  detail: (event: Event) => unknown
}

const readWindowSize = () => ({ size: { windowWidth: innerWidth, windowHeight: innerHeight } })
const matchHidden = (hidden: boolean) => () => (document.hidden === hidden ? {} : null)
const readNetwork = () => ({ isConnected: navigator.onLine, networkType: readNetworkType() })

/** Browsers know whether there is a network, not which. */
export const readNetworkType = () => (navigator.onLine ? 'unknown' : 'none')

const SOURCES: Record<string, EventSource> = {
  NetworkStatusChange: { target: () => globalThis, types: ['online', 'offline'], detail: readNetwork },
  WindowResize: { target: () => globalThis, types: ['resize'], detail: readWindowSize },
  AppShow: { target: () => document, types: ['visibilitychange'], detail: matchHidden(false) },
  AppHide: { target: () => document, types: ['visibilitychange'], detail: matchHidden(true) },
  Error: { target: () => globalThis, types: ['error'], detail: (event) => (event as ErrorEvent).message },
  UnhandledRejection: {
    target: () => globalThis,
    types: ['unhandledrejection'],
    detail: (event) => ({ reason: (event as PromiseRejectionEvent).reason }),
  },
}

function makeOnAndOff(name: string, { target, types, detail }: EventSource): Record<string, Method> {
  const known = new Map<Method, (event: Event) => void>()
  const stop = (listener: Method) => {
    for (const type of types) target().removeEventListener(type, known.get(listener) ?? null)
    known.delete(listener)
  }
  return {
    [`on${name}`]: (listener: Method) => {
      const tell = (event: Event) => {
        const told = detail(event)
        if (told !== null) listener(told)
      }
      known.set(listener, tell)
      for (const type of types) target().addEventListener(type, tell)
    },
    [`off${name}`]: (listener?: Method) => {
      for (const one of listener ? [listener] : [...known.keys()]) stop(one)
    },
  }
}

export const appEvents: Record<string, Method> = Object.assign(
  {},
  ...Object.entries(SOURCES).map(([name, source]) => makeOnAndOff(name, source)),
)
