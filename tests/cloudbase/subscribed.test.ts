import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sendSubscribed } from '../../cloudfunctions/cloudbase/send-subscribed-message'
import { wechatMessenger } from '../../cloudfunctions/cloudbase/wechat-messenger'
import { enterCloud } from './double/environment'

/** What WeChat answers, and what it was asked; both go through the unmodified wx-server-sdk. */
let answer: object = {}
const asked: string[] = []

const server = createServer(async (request, response) => {
  asked.push(await textOf(request))
  const content = Buffer.from(JSON.stringify(answer))
  response.end(Buffer.concat([part(1, content), part(2, Buffer.from('application/json'))]))
})

/** A field of a protobuf message that holds bytes; WeChat's open interfaces answer in such messages. */
function part(field: number, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([(field << 3) | 2, bytes.length]), bytes])
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const one of request) parts.push(one as Buffer)
  return Buffer.concat(parts).toString()
}

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  enterCloud({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const template = { id: 'template-1', title: 'thing1', office: 'thing2', day: 'date3', tip: 'thing4' }
const send = () =>
  wechatMessenger(sendSubscribed, template).send({
    id: 'K7QM/2',
    kind: 'extended',
    recipient: 'wx:openid-1',
    title: '答复期限已经延长',
    officeName: '东街',
    number: '1',
    day: '2026年3月4日',
    tip: '请打开页面',
    text: '',
    page: 'pages/case/case?receipt=K7QM',
    phone: () => '13800138000',
  })

describe('a subscription message through wx-server-sdk', () => {
  it('asks WeChat to show the page of the case to this person', async () => {
    answer = { errcode: 0, errmsg: 'ok', msgid: 1 }
    expect(await send()).toEqual({ result: 'sent' })
    const [text = ''] = asked
    for (const word of ['subscribeMessage.send', 'openid-1', 'template_id', 'template-1', 'receipt=K7QM', '答复期限']) {
      expect(text).toContain(word)
    }
    expect(text).not.toContain('13800138000')
  })

  it('was refused, or its one time is used up: settled, and no failure', async () => {
    answer = { errcode: 43101, errmsg: 'user refuse to accept the msg rid: 1' }
    expect(await send()).toEqual({ result: 'refused', reason: 'wx-43101' })
  })

  it('has failed where WeChat is busy, and is tried again', async () => {
    answer = { errcode: -1, errmsg: 'system error' }
    expect(await send()).toEqual({ result: 'failed', reason: 'wx-1' })
  })
})
