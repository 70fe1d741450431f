const KEY = 'cookies'

/**
 * A browser keeps the resident's signed cookie itself; WeChat hands it over and expects it back by hand. The second header
 * tells the server that no page of another site sends it: unlike a browser, WeChat does not say where a request comes from.
 */
export function makeCookieHeader(): Record<string, string> {
  const kept: unknown = wx.getStorageSync(KEY)
  return { 'x-gongkai': '1', ...(typeof kept === 'string' && kept !== '' && { cookie: kept }) }
}

export function keepCookies(received: readonly string[] | undefined): void {
  if (!received || received.length === 0) return
  const pairs = received.map((cookie) => cookie.split(';')[0]!.trim())
  wx.setStorageSync(KEY, pairs.join('; '))
}
