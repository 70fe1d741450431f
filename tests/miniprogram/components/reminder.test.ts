import type { ResidentCase } from '../../../typings/api'
import {
  answerRequests,
  byText,
  loadMiniprogram,
  mountComponent,
  openPage,
  settle,
  tap,
  typeInto,
} from '../../web/render'

type Asked = WechatMiniprogram.RequestSubscribeMessageOption
type Answer = Partial<Record<'success' | 'fail', object>>

beforeAll(async () => {
  answerRequests(() => ({ body: { ok: false, code: 'bug', message: '' } }))
  loadMiniprogram()
  await settle()
})
afterEach(() => jest.restoreAllMocks())

/** Taps the button of a reminder; WeChat answers as given. */
async function pressed({ success, fail }: Answer) {
  const asked: Asked[] = []
  jest.spyOn(wx, 'requestSubscribeMessage').mockImplementation((options: Asked) => {
    asked.push(options)
    if (success) options.success?.(success as never)
    if (fail) options.fail?.(fail as never)
    return undefined as never
  })
  const { element } = await mountComponent('components/reminder/reminder')
  await tap(byText('提醒我一次', element))
  const said = element.textContent ?? ''
  element.remove()
  return { asked: asked.map(({ tmplIds }) => tmplIds), said }
}

describe('a reminder in WeChat', () => {
  it('asks for one message at each tap, and never by itself', async () => {
    const { asked, said } = await pressed({ success: { errMsg: 'ok', 'template-1': 'accept' } })
    expect(asked).toEqual([['template-1']])
    expect(said).toContain('微信会提醒您一次')
  })

  it.each<[string, Answer, string]>([
    ['a refusal', { success: { 'template-1': 'reject' } }, '没有开启提醒。这不影响办理'],
    ['a template that is barred', { success: { 'template-1': 'ban' } }, '现在不能开启提醒。这不影响办理'],
    ['a switch that is off', { fail: { errCode: 20004, errMsg: '' } }, '您在微信的设置里关闭了订阅消息'],
    ['no network', { fail: { errCode: 10002, errMsg: '' } }, '现在不能开启提醒。这不影响办理'],
  ])('takes %s as it is, and says that nothing depends on it', async (_, answer, sentence) => {
    expect((await pressed(answer)).said).toContain(sentence)
  })

  it('is answered as refused in the browser edition, where WeChat reaches nobody', async () => {
    const { element } = await mountComponent('components/reminder/reminder')
    await tap(byText('提醒我一次', element))
    expect(element.textContent).toContain('没有开启提醒')
    element.remove()
  })
})

describe('on the page of a case', () => {
  const answerWith = (receipt: string, status: string) => {
    const lists = { may: [], timeline: [], applicant: [], request: [], files: [] }
    const view: Partial<ResidentCase> = { receipt, status, ...lists, clock: { sheet: [] } as never }
    answerRequests(() => ({ body: { ok: true, data: view } }))
  }
  const show = async (receipt: string, status: string) => {
    answerWith(receipt, status)
    const page = await openPage(`/pages/case/case?receipt=${receipt}`)
    await settle()
    return page.element.textContent
  }

  it('is offered to who filed it, as long as it goes on', async () => {
    expect(await show('MINE', 'processing')).toContain('在微信里提醒我')
    expect(await show('MINE', 'closed')).not.toContain('在微信里提醒我')
  })

  it('is not offered to who opened it with the query code: messages go to who filed', async () => {
    answerWith('OTHER', 'processing')
    const track = await openPage('/pages/track/track')
    const [receipt, code] = track.element.querySelectorAll('.wx-native')
    await typeInto(receipt, 'OTHER')
    await typeInto(code, 'SECRET7')
    await tap(byText('查询', track.element))
    await settle()
    expect(await show('OTHER', 'processing')).not.toContain('在微信里提醒我')
  })
})
