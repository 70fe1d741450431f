import { type SendSubscribed, wechatMessenger } from '../../cloudfunctions/cloudbase/wechat-messenger'
import type { Message } from '../../service/messages/messenger'

const TEMPLATE = { id: 'template-1', title: 'thing1', office: 'thing2', day: 'date3', tip: 'thing4' }
const MESSAGE: Message = {
  id: 'K7QM/2',
  kind: 'extended',
  recipient: 'wx:openid-1',
  title: '答复期限已经延长',
  officeName: '一个名字特别特别特别特别特别特别长的街道办事处',
  number: '1',
  day: '2026年3月4日',
  tip: '请打开页面',
  text: '',
  page: 'pages/case/case?receipt=K7QM',
  phone: () => '13800138000',
}
const failing = (error: unknown) => wechatMessenger(() => Promise.reject(error), TEMPLATE).send(MESSAGE)
const coded = (errCode: number) => Object.assign(new Error('openid-1 said something'), { errCode })

describe('a subscription message', () => {
  it('fills the fields of the template, none longer than WeChat takes, and no telephone number', async () => {
    const asked: Parameters<SendSubscribed>[0][] = []
    const messenger = wechatMessenger(async (one) => asked.push(one), TEMPLATE)
    expect(await messenger.send(MESSAGE)).toEqual({ result: 'sent' })
    expect(asked).toEqual([
      {
        touser: 'openid-1',
        templateId: 'template-1',
        page: 'pages/case/case?receipt=K7QM',
        data: {
          thing1: { value: '答复期限已经延长' },
          thing2: { value: '一个名字特别特别特别特别特别特别长的街道' },
          date3: { value: '2026年3月4日' },
          thing4: { value: '请打开页面' },
        },
      },
    ])
  })

  it('leaves out a field that has nothing in it', async () => {
    const asked: Parameters<SendSubscribed>[0][] = []
    await wechatMessenger(async (one) => asked.push(one), { ...TEMPLATE, office: '' }).send({ ...MESSAGE, day: '' })
    expect(Object.keys(asked[0]?.data ?? {})).toEqual(['thing1', 'thing4'])
  })

  it.each([43101, 40003])('is refused for good with %s', async (code) => {
    expect(await failing(coded(code))).toEqual({ result: 'refused', reason: `wx-${code}` })
  })

  it('has failed with any other code, or without one, and repeats no word of the other side', async () => {
    expect(await failing(coded(-1))).toEqual({ result: 'failed', reason: 'wx-1' })
    expect(await failing(new Error('openid-1'))).toEqual({ result: 'failed', reason: 'unreachable' })
  })

  it('reaches who came from WeChat and nobody else', () => {
    const { reaches } = wechatMessenger(async () => null, TEMPLATE)
    expect(['wx:a', 'web:b', 'office:c', 'staff:d'].filter(reaches)).toEqual(['wx:a'])
  })
})
