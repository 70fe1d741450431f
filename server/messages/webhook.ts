import { createHmac } from 'node:crypto'
import type { Delivery, Message, Messenger } from '../../service/messages/messenger'

/** The office's own gateway for text messages: where it is, the secret it shares with us, and our public address. */
export type Gateway = { url: string; secret: string; publicUrl: string }

const PATIENCE_MS = 8000
/** The gateway says that this recipient can never be reached. */
const GONE = 410

/**
 * Hands a message to the gateway as JSON. `x-gongkai-signature` is the HMAC-SHA256 of '<timestamp>.<body>';
 * `x-gongkai-message` is the same at every try, so that a repetition can be told.
 */
export function webhookMessenger({ url, secret, publicUrl }: Gateway): Messenger {
  return {
    reaches: () => true,
    send: async (message) => {
      const body = JSON.stringify(handedOver(message, publicUrl))
      const timestamp = String(Math.floor(Date.now() / 1000))
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
      const headers = {
        'content-type': 'application/json; charset=utf-8',
        'x-gongkai-message': message.id,
        'x-gongkai-timestamp': timestamp,
        'x-gongkai-signature': `sha256=${signature}`,
      }
      return delivered(url, { method: 'POST', body, headers, redirect: 'error' })
    },
  }
}

function handedOver({ id, kind, recipient, title, officeName, number, day, text, page, phone }: Message, site: string) {
  const link = page && site ? `${site}/#/${page}` : ''
  return { id, kind, recipient, phone: phone(), title, officeName, number, day, text, link }
}

/** What the gateway answers in words is not kept: it may repeat what it was given. */
async function delivered(url: string, asked: RequestInit): Promise<Delivery> {
  try {
    const answered = await fetch(url, { ...asked, signal: AbortSignal.timeout(PATIENCE_MS) })
    await answered.body?.cancel()
    if (answered.ok) return { result: 'sent' }
    return { result: answered.status === GONE ? 'refused' : 'failed', reason: `gateway-${answered.status}` }
  } catch (error) {
    const isLate = Reflect.get(Object(error), 'name') === 'TimeoutError'
    return { result: 'failed', reason: isLate ? 'timeout' : 'unreachable' }
  }
}
