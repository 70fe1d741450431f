import { findUnsafeParts, refuseUnsafe } from '../../web/host/json-safe'
import { loadMiniprogram, openPage, settle } from './render'

class Money {
  yuan = 1
}
const endless: Record<string, unknown> = {}
endless.self = endless

describe('data that WeChat could not send', () => {
  it.each([
    ['a function', { on: { tap: () => undefined } }, 'on.tap is a function, which does not arrive'],
    ['undefined', { rows: [{ name: undefined }] }, 'rows[0].name is undefined, which does not arrive'],
    ['a day as Date', { when: new Date(0) }, 'when is a Date, which does not arrive as one'],
    ['an instance', { sums: [new Money()] }, 'sums[0] is a Money, which does not arrive as one'],
    ['a map', { found: new Map() }, 'found is a Map, which does not arrive as one'],
    ['no number', { 'rows[2].sum': Number.NaN }, 'rows[2].sum is NaN, which arrives as null'],
    ['a circle', endless, 'self contains itself'],
  ])('%s is named with its path', (_, data, sentence) => {
    expect(findUnsafeParts(data)).toEqual([sentence])
  })

  it('is nothing that JSON knows', () => {
    const data = { words: '', sums: [0, -1.5], none: null, yes: true, deep: { rows: [{ id: 1 }] } }
    expect(findUnsafeParts(data)).toEqual([])
    expect(findUnsafeParts(Object.assign(Object.create(null), { a: 1 }))).toEqual([])
  })

  it('says where it was set', () => {
    expect(() => refuseUnsafe('pages/home/home setData', { when: new Date(0) })).toThrow(
      'pages/home/home setData: data is sent as JSON in WeChat, but when is a Date',
    )
  })
})

describe('a mini-program under test', () => {
  beforeAll(() => {
    loadMiniprogram('tests/web/fixture')
  })

  it('fails where a page sets such data, and names the page', async () => {
    const { instance } = await openPage('/pages/home/home')
    expect(() => instance.setData({ 'boxed.when': new Date(0) })).toThrow('pages/home/home setData')
  })

  it('fails at the eleventh page on top of each other, as WeChat does', async () => {
    await openPage('/pages/detail/detail?id=1')
    const { wx } = globalThis as unknown as { wx: { navigateTo(o: object): Promise<unknown> } }
    for (let id = 2; id <= 10; id += 1) await wx.navigateTo({ url: `/pages/detail/detail?id=${id}` })
    await expect(wx.navigateTo({ url: '/pages/detail/detail?id=11' })).rejects.toMatchObject({
      errMsg: 'navigateTo:fail webview count limit exceed',
    })
    await settle()
  })
})
