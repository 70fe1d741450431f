/** A phone's storage and its network, as plain objects; `answer` is what the server says, null = no network. */
export function usePhone(answer: (sent: Record<string, unknown>) => unknown = () => null) {
  const stored = new Map<string, string>()
  const sent: Record<string, unknown>[] = []
  const wx = {
    getStorageSync: (key: string) => (stored.has(key) ? JSON.parse(stored.get(key)!) : ''),
    setStorageSync: (key: string, value: unknown) => stored.set(key, JSON.stringify(value)),
    removeStorageSync: (key: string) => stored.delete(key),
    request: (options: WechatMiniprogram.RequestOption) => {
      sent.push(JSON.parse(JSON.stringify({ ...(options.data as object), header: options.header })))
      const data = answer(sent.at(-1)!)
      if (data === null) options.fail?.({ errMsg: 'request:fail', errno: 600001 } as never)
      else options.success?.({ data, cookies: ['id=7; Path=/; HttpOnly'] } as never)
    },
  }
  Object.assign(globalThis, { wx, __API_BASE__: 'https://example.test', __CLOUD__: false })
  return { sent, stored }
}
