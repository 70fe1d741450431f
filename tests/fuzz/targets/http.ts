import { type Opened, target } from '../target'
import { Breach, checkSentence } from '../verdict'
import { type Answer, exchange } from './exchange'
import { plan, type Sent, written } from './requests'
import { uploadPlan, uploadWritten } from './uploads'

/** A server that listens, and cookies of a resident and an officer it knows. */
export type Door = { port: number; cookies: string[] }

/** Requests that no browser sends, and uploads that no form makes. */
export async function openHttp({ port, cookies }: Door): Promise<Opened> {
  const sent = { count: 0 }
  const usual = () => {
    sent.count += 1
    const cookie = cookies[sent.count % (cookies.length + 1)]
    // From another network each time: who sends too much is told to wait, and nothing more would be tried.
    const from = `x-forwarded-for: 10.${process.pid % 200}.${(sent.count >> 8) % 256}.${sent.count % 256}`
    return [from, ...(cookie ? [`cookie: ${cookie}`] : [])]
  }
  const ask = async (sent: Sent) => {
    check(await exchange(port, sent), sent)
    return 1
  }
  return {
    targets: [
      target({ name: 'requests', weight: 3, inputs: plan, ask: (asked) => ask(written(asked, usual())) }),
      target({ name: 'uploads', weight: 2, inputs: uploadPlan, ask: (asked) => ask(uploadWritten(asked, usual())) }),
    ],
    close: async () => {},
  }
}

function check(answer: Answer, { isWhole }: Sent): void {
  if (!answer) {
    if (isWhole) throw new Breach('a whole request got no answer')
    return
  }
  const { status, head, body } = answer
  if (status >= 500) throw new Breach(`the status is ${status}: ${body.slice(0, 300)}`)
  if (/\r\nset-cookie: staff=x/i.test(head)) throw new Breach(`a header was smuggled in: ${head}`)
  if (status < 400 || body === '') return
  if (body.startsWith('{')) checkFail(body, status)
  else checkSentence(body.replace(/<style>[^<]*<\/style>/, ''), 'the page')
}

function checkFail(body: string, status: number): void {
  const { ok, message } = JSON.parse(body) as { ok: unknown; message: unknown }
  if (ok !== false) throw new Breach(`the answer of ${status} is no refusal: ${body.slice(0, 300)}`)
  checkSentence(message, 'the message')
}
