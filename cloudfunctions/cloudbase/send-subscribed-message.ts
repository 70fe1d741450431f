import type { SendSubscribed } from './wechat-messenger'

/** What is used of wx-server-sdk; its types do not know the interfaces of WeChat. */
type Wechat = {
  DYNAMIC_CURRENT_ENV: unknown
  init(settings: { env: unknown }): void
  openapi: { subscribeMessage: { send: SendSubscribed } }
}

/** Loaded when the first message goes out: a call that sends none does not wait for it. */
export const sendSubscribed: SendSubscribed = async (asked) => {
  const { default: loaded } = await import('wx-server-sdk')
  const wechat = loaded as unknown as Wechat
  wechat.init({ env: wechat.DYNAMIC_CURRENT_ENV })
  return wechat.openapi.subscribeMessage.send(asked)
}
