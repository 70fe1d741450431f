import { createHmac } from 'node:crypto'
import type { DeliveryResult, Message, Messenger } from '../../service/messages/messenger'

/** The office's own gateway for text messages: where it is, the secret it shares with us, and our public address. */
export type Gateway = { url: string; secret: string; publicUrl: string }

const TIMEOUT_MS = 8000
/** The gateway says that this recipient can never be reached. */
const HTTP_GONE = 410

/**
 * Hands a message to the gateway as JSON. `x-gongkai-signature` is the HMAC-SHA256 of '<timestamp>.<body>';
 * `x-gongkai-message` is the same at every try, so that a repetition can be told.
 */
export function makeWebhookMessenger({ url, secret, publicUrl }: Gateway): Messenger {
  return {
    reaches: () => true,
    send: async (message) => {
      const body = JSON.stringify(composeWebhookBody(message, publicUrl))
      const timestamp = String(Math.floor(Date.now() / 1000))
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'x-gongkai-message': message.id,
        'x-gongkai-timestamp': timestamp,
        'x-gongkai-signature': `sha256=${signature}`,
      }
      return postMessage(url, { method: 'POST', body, headers, redirect: 'error' })
    },
  }
}

function composeWebhookBody(
  { id, kind, recipient, title, officeName, number, day, text, page, phone }: Message,
  site: string,
) {
  const link = page && site ? `${site}/#/${page}` : ''
  return { id, kind, recipient, phone: phone(), title, officeName, number, day, text, link }
}

/** The text of the gateway's answer is not kept, because it may repeat personal data of the message. */
async function postMessage(url: string, asked: RequestInit): Promise<DeliveryResult> {
  try {
    const answered = await fetch(url, { ...asked, signal: AbortSignal.timeout(TIMEOUT_MS) })
    await answered.body?.cancel()
    if (answered.ok) return { result: 'sent' }
    return { result: answered.status === HTTP_GONE ? 'refused' : 'failed', reason: `gateway-${answered.status}` }
  } catch (error) {
    const isLate = Reflect.get(Object(error), 'name') === 'TimeoutError'
    return { result: 'failed', reason: isLate ? 'timeout' : 'unreachable' }
  }
}
