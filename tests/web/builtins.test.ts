import { byText, loadMiniprogram, openPage, settle, tap } from './render'

type Parts = Awaited<ReturnType<typeof openPage>>
const log = (page: Parts) => page.instance.log as string[]
const find = (page: Parts, selector: string) => page.element.querySelector<HTMLElement>(selector)!

async function press(target: Element, key: string): Promise<void> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
  await settle()
}

let page: Parts
beforeAll(() => {
  loadMiniprogram('tests/web/fixture')
})
beforeEach(async () => {
  page = await openPage('/more/parts/parts')
  log(page).length = 0
})
afterEach(() => {
  for (const dialog of document.querySelectorAll('.wx-mask, .wx-toast')) dialog.remove()
})

describe('a slider', () => {
  it('moves by its steps and stays within its ends', async () => {
    const slider = find(page, 'wx-slider')
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'Home']) await press(slider, key)
    expect(log(page)).toEqual(['slider change 6', 'slider change 10', 'slider change 10', 'slider change 0'])
  })

  it('tells its name, place and ends', () => {
    const slider = find(page, 'wx-slider')
    const told = ['role', 'aria-label', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax']
    expect(told.map((name) => slider.getAttribute(name))).toEqual(['slider', '数量', '4', '0', '10'])
    expect(slider.tabIndex).toBe(0)
  })
})

describe('a part that scrolls', () => {
  it('is reached by the keyboard, which has no finger to move it with', () => {
    expect(find(page, 'wx-scroll-view').tabIndex).toBe(0)
  })
})

describe('wheels', () => {
  it('turn by the arrow keys, and say where they stand', async () => {
    const [quarter, street] = [...page.element.querySelectorAll('wx-picker-view-column')]
    expect(quarter!.getAttribute('aria-valuetext')).toBe('二季度')
    await press(quarter!, 'ArrowDown')
    await press(street!, 'ArrowDown')
    await press(street!, 'ArrowDown')
    expect(log(page)).toEqual(['wheels change 2,0', 'wheels change 2,1'])
    expect(street!.getAttribute('aria-valuetext')).toBe('西街')
  })
})

describe('a picker', () => {
  it('offers years alone', async () => {
    await tap(byText('年份', page.element))
    const select = document.querySelector<HTMLSelectElement>('.wx-sheet select')!
    expect([...select.options].map((option) => option.value)).toEqual([
      '2020',
      '2021',
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ])
    expect(select.value).toBe('2024')
    select.value = '2023'
    document.querySelector<HTMLElement>('.wx-confirm')!.click()
    await settle()
    expect(log(page)).toEqual(['year change 2023'])
  })

  it('tells each column as it turns', async () => {
    await tap(byText('两列', page.element))
    const second = document.querySelectorAll<HTMLSelectElement>('.wx-sheet select')[1]!
    second.value = '1'
    second.dispatchEvent(new Event('change'))
    document.querySelector<HTMLElement>('.wx-confirm')!.click()
    await settle()
    expect(log(page)).toEqual(['columns columnchange 1 1', 'columns change 0,1'])
  })

  it('keeps the time it has when nothing is changed', async () => {
    await tap(byText('时间', page.element))
    document.querySelector<HTMLElement>('.wx-confirm')!.click()
    await settle()
    expect(log(page)).toEqual(['time change 09:30'])
  })
})

describe('a swiper', () => {
  it('turns by the arrow keys as far as there is something to show', async () => {
    for (let times = 0; times < 3; times += 1) await press(find(page, 'wx-swiper'), 'ArrowRight')
    expect(log(page)).toEqual(['swiper change 1'])
  })

  it('keeps what is out of sight out of reach', () => {
    const items = [...page.element.querySelectorAll('wx-swiper-item')]
    expect(items.map((item) => item.hasAttribute('inert'))).toEqual([false, false, true])
  })
})

describe('tabs', () => {
  it('are walked with the arrow keys, around the end too', async () => {
    const tabs = [...page.element.querySelectorAll<HTMLElement>('[role=tab]')]
    tabs[0]!.focus()
    await press(tabs[0]!, 'ArrowLeft')
    expect(page.instance.data.quarter).toBe('三季度')
    expect(document.activeElement).toBe(tabs[2])
  })
})

describe('a button that opens something', () => {
  it('agrees to the privacy guide', async () => {
    await tap(find(page, '#agree'))
    expect(log(page)).toEqual(['agreed'])
  })

  it('refuses by name what a browser has not', async () => {
    const problems = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    await tap(byText('客服', page.element))
    expect(String(problems.mock.calls[0]?.[1])).toContain('button open-type "contact" is not available')
    problems.mockRestore()
  })
})

describe('a frame', () => {
  it('shows no other site', async () => {
    const problems = jest.spyOn(console, 'error').mockImplementation(() => undefined)
    page.instance.setData({ framed: 'https://example.org/' })
    expect(String(problems.mock.calls[0]?.[1])).toContain('web-view of another site (https://example.org)')
    problems.mockRestore()
  })
})
