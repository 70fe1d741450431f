// Addresses inside the mini-program: `/pages/report/report?year=2023`.

export interface Address {
  path: string
  query: Record<string, string>
}

/** The query stays as it was written: WeChat does not decode it either. */
export function parseAddress(url: string): Address {
  const [path = '', query = ''] = url.split('?', 2)
  const pairs = query.split('&').filter(Boolean)
  const split = (pair: string): [string, string] => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  }
  return { path: path.replace(/^\//, ''), query: Object.fromEntries(pairs.map(split)) }
}

/** Makes an address absolute: relative ones start at the page they stand on. */
export function resolveAddress(url: string, from: string): string {
  if (url.startsWith('/')) return url
  const [path = '', query] = url.split('?', 2)
  const { pathname } = new URL(path, `file:///${from}`)
  return query === undefined ? pathname : `${pathname}?${query}`
}
