import { LACKING } from '../../web/host/wx/lacking'
import { loadMiniprogram, openPage, settle } from './render'

type Api = (...input: unknown[]) => unknown
const wx = () => (globalThis as unknown as { wx: Record<string, Api> }).wx

beforeAll(() => {
  loadMiniprogram('tests/web/fixture')
})
beforeEach(async () => {
  localStorage.clear()
  await openPage('/pages/home/home')
})
afterEach(() => {
  for (const dialog of document.querySelectorAll('.wx-mask, .wx-toast')) dialog.remove()
})

describe('what the host has not', () => {
  it.each([...Object.keys(LACKING), 'somethingInvented'])('wx.%s throws by its name', (name) => {
    expect(() => wx()[name]!({})).toThrow(`wx.${name} is not available in the browser edition`)
  })

  it('says so when asked, and knows built-ins and their properties', () => {
    const asked = ['getWindowInfo', 'scanCode', 'slider', 'slider.show-value', 'slider.glow', 'map']
    expect(asked.filter((schema) => wx().canIUse!(schema))).toEqual(['getWindowInfo', 'slider', 'slider.show-value'])
  })
})

describe('an answer', () => {
  it('goes to the callbacks, or is a promise where there are none', async () => {
    const heard: string[] = []
    const answer = wx().setStorage!({
      key: 'a',
      data: 1,
      success: () => heard.push('success'),
      complete: () => heard.push('complete'),
    })
    await settle()
    expect([answer, heard]).toEqual([undefined, ['success', 'complete']])
    await expect(wx().getStorage!({ key: 'b' })).rejects.toEqual({ errMsg: 'getStorage:fail data not found' })
  })
})

describe('storage', () => {
  it('keeps, lists, removes and forgets everything', () => {
    wx().setStorageSync!('a', { rows: [1] })
    wx().setStorageSync!('b', '')
    expect(wx().getStorageSync!('a')).toEqual({ rows: [1] })
    expect(wx().getStorageInfoSync!()).toMatchObject({ keys: ['a', 'b'], limitSize: 5120 })
    wx().removeStorageSync!('a')
    expect(wx().getStorageSync!('a')).toBe('')
    wx().clearStorageSync!()
    expect(wx().getStorageInfoSync!()).toMatchObject({ keys: [], currentSize: 0 })
  })
})

describe('messages that a person subscribes to', () => {
  it('are answered as refused: nobody is reached through WeChat from here', async () => {
    const answer = await wx().requestSubscribeMessage!({ tmplIds: ['one', 'two'] })
    expect(answer).toMatchObject({ one: 'reject', two: 'reject' })
  })
})

describe('consent to the privacy guide', () => {
  it('is asked once, and kept', async () => {
    const asked: string[] = []
    wx().onNeedPrivacyAuthorization!((resolve: Api, { referrer }: { referrer: string }) => {
      asked.push(referrer)
      resolve({ event: 'agree', buttonId: 'agree' })
    })
    await wx().requirePrivacyAuthorize!({})
    await wx().requirePrivacyAuthorize!({})
    expect(asked).toEqual(['requirePrivacyAuthorize'])
    await expect(wx().getPrivacySetting!({})).resolves.toMatchObject({ needAuthorization: false })
  })

  it('stands before the choice of files, and a refusal ends it', async () => {
    wx().onNeedPrivacyAuthorization!((resolve: Api) => resolve({ event: 'disagree' }))
    await expect(wx().chooseMedia!({})).rejects.toEqual({
      errMsg: 'chooseMedia:fail privacy permission is not authorized',
    })
  })
})

describe('the way through pages', () => {
  it('hands events between a page and the one it opened', async () => {
    const shown: unknown[] = []
    const events = { shown: (id: unknown) => shown.push(id) }
    await wx().navigateTo!({ url: '/pages/detail/detail?id=3', events })
    expect(shown).toEqual(['3'])
  })

  it.each([
    ['navigateTo', '/pages/form/form', 'can not navigateTo a tabbar page'],
    ['redirectTo', '/pages/form/form', 'can not redirectTo a tabbar page'],
    ['switchTab', '/pages/detail/detail', 'can not switch to a page that is not in the tab bar'],
    ['navigateTo', '/pages/nowhere', 'page "pages/nowhere" is not found'],
  ])('%s %s fails as in WeChat', async (move, url, reason) => {
    await expect(wx()[move]!({ url })).rejects.toEqual({ errMsg: `${move}:fail ${reason}` })
  })

  it('opens a page of a subpackage', async () => {
    await wx().navigateTo!({ url: '/more/parts/parts' })
    expect(document.title).toBe('零件标题')
  })
})

describe('bars', () => {
  it('change their words, colours and marks', async () => {
    await wx().setNavigationBarTitle!({ title: '新标题' })
    await wx().setNavigationBarColor!({ frontColor: '#ffffff', backgroundColor: '#0052d9' })
    await wx().setTabBarBadge!({ index: 1, text: '12' })
    const bar = document.querySelector<HTMLElement>('.wx-on .wx-nav')!
    expect([document.title, bar.style.color]).toEqual(['新标题', 'rgb(255, 255, 255)'])
    expect(document.querySelector('.wx-tabbar')?.textContent).toBe('首页表单12')
    await wx().removeTabBarBadge!({ index: 1 })
    expect(document.querySelector('.wx-tabbar')?.textContent).toBe('首页表单')
    await wx().hideTabBar!({})
    expect(document.querySelector<HTMLElement>('.wx-tabbar')?.hidden).toBe(true)
    await wx().showTabBar!({})
  })
})

describe('the network', () => {
  it('is told to those who listen, until they do not', () => {
    const heard: unknown[] = []
    const listener = (state: unknown) => heard.push(state)
    wx().onNetworkStatusChange!(listener)
    dispatchEvent(new Event('online'))
    wx().offNetworkStatusChange!(listener)
    dispatchEvent(new Event('online'))
    expect(heard).toEqual([{ isConnected: true, networkType: 'unknown' }])
  })
})

describe('bytes', () => {
  it('become text and bytes again', () => {
    const bytes = new Uint8Array([0, 127, 255]).buffer
    expect(wx().arrayBufferToBase64!(bytes)).toBe('AH//')
    expect(new Uint8Array(wx().base64ToArrayBuffer!('AH//') as ArrayBuffer)).toEqual(new Uint8Array([0, 127, 255]))
  })
})
