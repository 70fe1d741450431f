const KEY = 'cookies'

/** A browser keeps the resident's signed cookie itself; WeChat hands it over and expects it back by hand. */
export function cookieHeader(): Record<string, string> {
  const kept: unknown = wx.getStorageSync(KEY)
  return typeof kept === 'string' && kept !== '' ? { cookie: kept } : {}
}

export function keepCookies(received: readonly string[] | undefined): void {
  if (!received || received.length === 0) return
  const pairs = received.map((cookie) => cookie.split(';')[0]!.trim())
  wx.setStorageSync(KEY, pairs.join('; '))
}
