import { byText, loadMiniprogram, mountComponent, openPage, settle, tap, typeInto } from './render'

const wx = () => (globalThis as unknown as { wx: Record<string, (input?: unknown) => unknown> }).wx
const log = (page: { instance: Record<string, unknown> }) => (page.instance as unknown as { log: string[] }).log

beforeAll(() => {
  loadMiniprogram('tests/web/fixture')
})
afterEach(() => {
  for (const dialog of document.querySelectorAll('.wx-mask, .wx-toast')) dialog.remove()
})

describe('a page', () => {
  it('loads, shows and is ready, in that order', async () => {
    const page = await openPage('/pages/home/home')
    expect(log(page).slice(-3)).toEqual(['load', 'show', 'ready'])
  })

  it('speaks WXS: constructor names and unknown escapes', async () => {
    const page = await openPage('/pages/home/home')
    expect(page.element.textContent).toContain('数组 a#b#')
  })

  it('catches a tap with its dataset and lets another bubble with its mark', async () => {
    const page = await openPage('/pages/home/home')
    await tap(byText('第二行', page.element))
    await tap(byText('里面', page.element))
    expect(log(page).slice(-2)).toEqual(['row 2', 'outer 中'])
  })

  it('hides elements and takes the other branch when its data changes', async () => {
    const page = await openPage('/pages/home/home')
    page.instance.setData({ open: false })
    expect(page.element.textContent).toContain('关着')
    expect(page.element.querySelector('#secret')?.hasAttribute('hidden')).toBe(true)
  })

  it('gets its query from the address', async () => {
    const page = await openPage('/pages/detail/detail?id=7&name=%E4%B8%AD')
    expect(page.element.textContent).toContain('编号 7，名称 中')
  })
})

describe('a component', () => {
  it('keeps a property named data apart from its data', async () => {
    const card = await mountComponent('card/card', { heading: '卡', data: { name: '盒' } })
    expect(card.instance.data).toMatchObject({ heading: '卡', count: 0, observed: '盒' })
    card.unmount()
  })

  it('is told when it is ready, and tells its owner what happens', async () => {
    const card = await mountComponent('card/card', { heading: '卡' })
    const counted = card.heard('counted')
    await tap(byText('卡：0', card.element))
    expect(card.instance.isReady).toBe(true)
    expect(counted).toEqual([{ count: 1 }])
    card.unmount()
  })

  it('shows what is put into its slots', async () => {
    const page = await openPage('/pages/home/home')
    expect(page.element.querySelector('#card')?.textContent).toBe('卡片：0插槽默认')
  })
})

describe('a form', () => {
  it('collects every kind of field by name', async () => {
    const page = await openPage('/pages/form/form')
    await typeInto(page.element.querySelector('wx-input'), '张坏三')
    await typeInto(page.element.querySelector('wx-textarea'), '两\n行')
    await tap(byText('企业', page.element))
    await tap(byText('网上', page.element))
    await tap(page.element.querySelector('wx-switch'))
    await tap(byText('提交', page.element))
    expect(page.instance.submitted).toEqual({
      name: '张三',
      note: '两\n行',
      kind: 'business',
      ways: ['online'],
      agreed: true,
      street: 0,
      day: '2026-01-05',
    })
    expect(page.instance.data.name).toBe('张三')
  })

  it('empties its fields', async () => {
    const page = await openPage('/pages/form/form')
    await typeInto(page.element.querySelector('wx-input'), '张三')
    await tap(byText('重置', page.element))
    expect(page.instance.data.name).toBe('')
  })

  it('ignores a disabled button', async () => {
    const page = await openPage('/pages/form/form')
    await tap(byText('禁用', page.element))
    expect(log(page)).not.toContain('never')
  })

  it('asks for a choice in a sheet', async () => {
    const page = await openPage('/pages/form/form')
    await tap(byText('街道：东街', page.element))
    const select = document.querySelector<HTMLSelectElement>('.wx-sheet select')!
    select.value = '1'
    document.querySelector<HTMLElement>('.wx-confirm')!.click()
    await settle()
    expect(page.element.textContent).toContain('街道：西街')
  })

  it('gives labels, roles and states to assistive technology', async () => {
    const page = await openPage('/pages/form/form')
    const field = page.element.querySelector('input.wx-native')!
    expect(document.getElementById(field.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('姓名')
    const radio = page.element.querySelector('wx-radio')!
    expect([radio.getAttribute('role'), radio.getAttribute('aria-checked')]).toEqual(['radio', 'true'])
  })
})

describe('rich text', () => {
  it('keeps the words and drops what could run', async () => {
    const page = await openPage('/pages/form/form')
    expect(page.element.querySelector('wx-rich-text')?.innerHTML).toBe('<b>粗</b>')
  })
})

describe('wx', () => {
  it('refuses by name what it does not have', () => {
    expect(() => wx().scanCode!()).toThrow('wx.scanCode is not available in the browser edition')
  })

  it('says that there is no WeChat account to sign in with', async () => {
    await expect(wx().login!()).rejects.toMatchObject({ errMsg: expect.stringContaining('login:fail') })
  })

  it('keeps what is stored, and answers an empty string for what is not', async () => {
    wx().setStorageSync!.call(null, ...(['draft', { name: '张三' }] as unknown as [unknown]))
    await expect(wx().getStorage!({ key: 'draft' })).resolves.toMatchObject({ data: { name: '张三' } })
    expect(wx().getStorageSync!('nothing')).toBe('')
  })

  it('answers a modal with the button that was pressed', async () => {
    const answer = wx().showModal!({ title: '提交？', content: '不能撤回' })
    document.querySelector<HTMLElement>('.wx-modal footer button')!.click()
    await expect(answer).resolves.toMatchObject({ confirm: false, cancel: true })
  })

  it('calls back with a failure when nothing is chosen from a sheet', async () => {
    const fail = jest.fn()
    wx().showActionSheet!({ itemList: ['甲', '乙'], fail })
    document.querySelector<HTMLElement>('.wx-actions button:last-child')!.click()
    await settle()
    expect(fail).toHaveBeenCalledWith({ errMsg: 'showActionSheet:fail cancel' })
  })
})
