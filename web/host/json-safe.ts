// WeChat sends the data of a page to its view as JSON. In a browser both share one memory, so a loss would go unnoticed without this check.
import type { HostFields } from './engine'

/** Plain objects have no class between them and the root of all objects, also where that root is another realm's. */
function isPlain(value: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(value)
  return Array.isArray(value) || prototype === null || Object.getPrototypeOf(prototype) === null
}

function describeFault(value: unknown): string | null {
  if (value === undefined) return 'undefined, which does not arrive'
  if (typeof value === 'function') return 'a function, which does not arrive'
  if (typeof value === 'symbol' || typeof value === 'bigint') return `a ${typeof value}, which JSON has not`
  if (typeof value === 'number' && !Number.isFinite(value)) return `${value}, which arrives as null`
  if (typeof value !== 'object' || value === null || isPlain(value)) return null
  return `a ${value.constructor.name}, which does not arrive as one`
}

const joinPath = (path: string, key: string, inArray: boolean) =>
  inArray ? `${path}[${key}]` : path ? `${path}.${key}` : key

/** Sentences `path is fault` for everything in `data` that WeChat would lose or change on the way. */
export function findUnsafeParts(data: unknown, path = '', above: readonly object[] = []): string[] {
  const fault = describeFault(data)
  if (fault) return [`${path} is ${fault}`]
  if (typeof data !== 'object' || data === null) return []
  if (above.includes(data)) return [`${path} contains itself`]
  const inside = [...above, data]
  return Object.entries(data).flatMap(([key, value]) =>
    findUnsafeParts(value, joinPath(path, key, Array.isArray(data)), inside),
  )
}

/** Throws where WeChat would lose or change a part of the data; `where` is the page or component. */
export function refuseUnsafe(where: string, data: HostFields | undefined): void {
  const faults = findUnsafeParts(data ?? {})
  if (faults.length > 0) throw new Error(`${where}: data is sent as JSON in WeChat, but ${faults.join('; ')}`)
}
