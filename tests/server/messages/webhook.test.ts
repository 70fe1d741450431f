import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BadSetting, readConfig } from '../../../server/config'
import { makeWebhookMessenger } from '../../../server/messages/webhook'
import type { Message } from '../../../service/messages/messenger'

const SECRET = 'a-secret-of-both-sides'
const MESSAGE: Message = {
  id: 'K7QM/2',
  kind: 'received',
  recipient: 'web:x',
  title: '申请已经确认收到',
  officeName: '中同街街道办事处',
  number: '中同街依申请登〔2026〕1号',
  day: '2026年3月4日',
  tip: '请打开页面',
  text: '一句话。',
  page: 'pages/case/case?receipt=K7QM',
  phone: () => '13800138000',
}

describe('the webhook', () => {
  const got: { headers: IncomingMessage['headers']; body: string }[] = []
  let status = 200
  let gateway: Server
  let url = ''
  beforeAll(async () => {
    gateway = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += chunk
      got.push({ headers: request.headers, body })
      response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end('no such number 13800138000')
    })
    await new Promise<void>((resolve) => gateway.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`
  })
  beforeEach(() => got.splice(0))
  afterAll(() => new Promise((resolve) => gateway.close(resolve)))

  const sendTo = (to: string) =>
    makeWebhookMessenger({ url: to, secret: SECRET, publicUrl: 'https://gov.example' }).send(MESSAGE)

  it('hands over the words, the number to dial and where to look', async () => {
    status = 200
    expect(await sendTo(url)).toEqual({ result: 'sent' })
    expect(JSON.parse(got[0]?.body ?? '')).toEqual({
      id: 'K7QM/2',
      kind: 'received',
      recipient: 'web:x',
      phone: '13800138000',
      title: '申请已经确认收到',
      officeName: '中同街街道办事处',
      number: '中同街依申请登〔2026〕1号',
      day: '2026年3月4日',
      text: '一句话。',
      link: 'https://gov.example/#/pages/case/case?receipt=K7QM',
    })
  })

  it('signs what it hands over, with the same id at every try', async () => {
    await sendTo(url)
    await sendTo(url)
    for (const { headers, body } of got) {
      const told = `${headers['x-gongkai-timestamp']}.${body}`
      const right = createHmac('sha256', SECRET).update(told).digest('hex')
      expect(headers['x-gongkai-signature']).toBe(`sha256=${right}`)
      expect(headers['x-gongkai-message']).toBe('K7QM/2')
    }
  })

  it.each([
    [410, { result: 'refused', reason: 'gateway-410' }],
    [500, { result: 'failed', reason: 'gateway-500' }],
    [302, { result: 'failed', reason: 'unreachable' }],
  ])('takes an answer %s for %j, and none of its words', async (code, delivery) => {
    status = code
    expect(await sendTo(url)).toEqual(delivery)
  })

  it('says that a gateway cannot be reached', async () => {
    expect(await sendTo('http://127.0.0.1:9/')).toEqual({ result: 'failed', reason: 'unreachable' })
  })
})

describe('the settings of a gateway', () => {
  const settings = (more: NodeJS.ProcessEnv) => readConfig(more, '/').messages

  it('are none unless an address is given', () => {
    expect(settings({})).toBeNull()
    expect(
      settings({ MESSAGES_URL: 'https://sms.example/', MESSAGES_SECRET: SECRET, PUBLIC_URL: 'https://a/' }),
    ).toEqual({ url: 'https://sms.example/', secret: SECRET, publicUrl: 'https://a' })
  })

  it.each([
    ['http://sms.example/', SECRET, 'MESSAGES_URL'],
    ['sms', SECRET, 'MESSAGES_URL'],
    ['https://sms.example/', 'short', 'MESSAGES_SECRET'],
  ])('refuse %s with %s, naming %s', (url, secret, name) => {
    const asked = () => settings({ MESSAGES_URL: url, MESSAGES_SECRET: secret })
    expect(asked).toThrow(BadSetting)
    expect(asked).toThrow(name)
  })
})
