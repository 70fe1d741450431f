import { HostBench } from './harness/host'
import { PNG } from './harness/resident'

let host: HostBench

beforeAll(async () => {
  host = await HostBench.start('tests/web/tdesign')
}, 60_000)
afterAll(() => host.stop())
afterEach(() => {
  expect(host.problems).toEqual([])
})

const open = (page: string) => host.open(`#/pages/${page}/${page}`)
const text = (words: string) => host.onTop().getByText(words, { exact: true })
const inside = (selector: string) => host.onTop().locator(selector).first()

describe('TDesign that shows something', () => {
  it('tells of buttons, tags, grids and bars, and keeps still while it is busy', async () => {
    const page = await open('show')
    await page.getByRole('button', { name: '主按钮' }).tap()
    await page.getByRole('button', { name: '加载中' }).tap()
    await inside('.t-tag [class*=close]').tap()
    await text('可选标签').tap()
    await text('公开').tap()
    await inside('.t-notice-bar__content').tap()
    expect((await host.log()).sort()).toEqual([
      'button tap',
      'check-tag change',
      'grid-item click',
      'image load',
      'notice click',
      'tag close',
    ])
  })

  it('draws a code on its canvas', async () => {
    await open('show')
    await inside('.t-qrcode canvas').scrollIntoViewIfNeeded()
    const dark = `(() => {
      const canvas = document.querySelector('.t-qrcode canvas')
      const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((value, index) => index % 4 === 3 && value > 0).length
    })()`
    await host.until(`${dark} > 100`)
  })

  it('leads on by a link, and takes other colours', async () => {
    await open('show')
    expect(await host.styleOf('.t-config-provider .t-button', 'backgroundColor')).toBe('rgb(122, 31, 162)')
    await text('链接').tap()
    await host.until('document.title === "列表"')
  })
})

describe('TDesign that is filled in', () => {
  it('takes words', async () => {
    await open('fields')
    await inside('.t-search input').fill('公开')
    await inside('.t-search input').press('Enter')
    await host.page.getByRole('textbox', { name: '姓名' }).fill('张三')
    await inside('.t-input [class*=clear]').tap()
    await inside('.t-textarea textarea').fill('说明')
    const log = await host.log()
    expect(log).toEqual([
      'search change 公开',
      'search submit 公开',
      'input change 张三',
      'input clear ',
      'textarea change 说明',
    ])
  })

  it('takes choices and numbers', async () => {
    const page = await open('fields')
    await page.getByRole('switch').tap()
    await inside('.t-stepper [class*=plus]').tap()
    await page.getByRole('radio', { name: '法人' }).tap()
    await page.getByRole('checkbox', { name: '网上' }).tap()
    await text('两年').tap()
    const log = await host.log()
    expect(log).toEqual([
      'switch change true',
      'stepper change 4',
      'radio change b',
      'checkbox change a,b',
      'segmented change two',
    ])
  })

  it('follows the finger on a slider and a row of stars', async () => {
    await open('fields')
    await host.dragBy(inside('.t-slider [class*=dot]'), { x: 100, y: 0 })
    await host.heard('slider change 60')
    const stars = (await inside('.t-rate').boundingBox())!
    await host.page.touchscreen.tap(stars.x + stars.width - 12, stars.y + stars.height / 2)
    await host.heard('rate change 5')
  })

  it('takes a picture from the device', async () => {
    const page = await open('fields')
    const choosing = page.waitForEvent('filechooser')
    await inside('.t-upload [class*=add]').tap()
    await (await choosing).setFiles({ name: '证件.png', mimeType: 'image/png', buffer: PNG })
    await host.heard('upload add 1')
  })

  it('names what a form still needs', async () => {
    await open('fields')
    await text('提交表单').tap()
    await text('请填写手机').waitFor()
    await inside('.t-form input').fill('13800138000')
    await text('提交表单').tap()
    await text('请填写手机').waitFor({ state: 'detached' })
  })
})

describe('TDesign that opens over the page', () => {
  /** Each opened by its line, used as a person would, and gone again. */
  const cases: [string, string, () => Promise<unknown>, string][] = [
    ['a picker', '选择器', () => turnAndConfirm(), 'picker south'],
    ['a date picker', '日期选择器', () => text('确定').tap(), 'date 2026-03-05'],
    [
      'a cascader',
      '级联选择器',
      () =>
        text('北京')
          .tap()
          .then(() => text('东城').tap()),
      'cascader dc',
    ],
    ['a calendar', '日历', () => pickDay(), 'calendar 1773763200000'],
    ['a drawer', '抽屉', () => text('目录').tap(), 'drawer 目录'],
    ['a dialog', '对话框', () => text('确定').tap(), 'dialog'],
    ['an action sheet', '动作面板', () => text('下载').tap(), 'sheet 下载'],
  ]
  const turnAndConfirm = async () => {
    await host.dragBy(inside('.t-picker-item__group'), { x: 0, y: -80 })
    await text('确认').tap()
  }
  const pickDay = async () => {
    await host.page.getByRole('button', { name: '3月18日' }).tap()
    await text('确认').tap()
  }

  it.each(cases)('answers from %s', async (_, line, use, heard) => {
    await open('choose')
    await text(line).tap()
    await use()
    await host.heard(heard)
    await inside('.t-overlay').waitFor({ state: 'detached' })
  })

  it.each([
    ['a popup', '弹出层', '弹层内容'],
    ['a picture', '图片预览', '1/1'],
  ])('closes %s by a tap beside it', async (_, line, shown) => {
    const page = await open('choose')
    await text(line).tap()
    await text(shown).waitFor()
    await page.touchscreen.tap(200, 150)
    await text(shown).waitFor({ state: 'detached' })
  })

  it('says that something is done, and points at things', async () => {
    await open('choose')
    await text('轻提示').tap()
    await text('保存成功').waitFor()
    await text('消息通知').tap()
    await text('已经收到').waitFor()
    await text('气泡').tap()
    await text('气泡说明').waitFor()
  })

  it('leads through the page', async () => {
    await open('choose')
    await text('引导').tap()
    await text('从这里开始').waitFor()
    await host.onTop().locator('.t-guide .t-button').last().tap()
    await text('从这里开始').waitFor({ state: 'detached' })
  })

  it('chooses from a menu and a tree', async () => {
    await open('choose')
    await text('全部').first().tap()
    await text('最新').tap()
    await host.heard('dropdown new')
    await inside('.t-overlay').waitFor({ state: 'detached' })
    await text('二社区').tap()
    await host.heard('tree east,second')
  })
})

describe('TDesign by keyboard', () => {
  const focused = () => host.page.evaluate('document.activeElement.textContent.trim()')

  it('keeps the focus in a dialog, closes it with Escape and gives the focus back', async () => {
    const page = await host.open('#/pages/choose/choose', 'desktop')
    await page.getByRole('button', { name: '对话框' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: '确认提交' })
    await dialog.waitFor()
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('取消')
    for (const words of ['确定', '取消']) {
      await page.keyboard.press('Tab')
      expect(await focused()).toBe(words)
    }
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await focused()).toBe('对话框')
  })

  it('walks and chooses tabs, radios and boxes', async () => {
    const page = await host.open('#/pages/fields/fields', 'desktop')
    await page.getByRole('radio', { name: '公民' }).press('ArrowDown')
    await page.getByRole('checkbox', { name: '网上' }).press('Space')
    await page.getByRole('switch').press('Enter')
    expect(await host.log()).toEqual(['radio change b', 'checkbox change a,b', 'switch change true'])
    await host.open('#/pages/lists/lists', 'desktop')
    await page.getByRole('tab', { name: '主动公开' }).press('ArrowRight')
    await host.heard('tabs change two')
  })
})

describe('TDesign that arranges', () => {
  it('turns tabs, sides and bars', async () => {
    await open('lists')
    for (const words of ['依申请公开', '收费标准', '法规', '我的']) await text(words).tap()
    const log = await host.log()
    expect(log).toEqual(['tabs change two', 'collapse change 0,1', 'side change two', 'bar change mine'])
  })

  it('follows the finger over pictures and lines', async () => {
    await open('lists')
    await host.dragBy(inside('.t-swiper'), { x: -180, y: 0 })
    await host.heard('swiper 1')
    await host.dragBy(inside('.t-swipe-cell'), { x: -120, y: 0 })
    await text('删除').tap()
    await host.heard('delete tap')
  })

  it('keeps a heading at the top while the page scrolls', async () => {
    await open('lists')
    await host.page.evaluate('wx.pageScrollTo({ scrollTop: 200, duration: 0 })')
    const top = (selector: string) => `document.querySelector('.wx-on ${selector}').getBoundingClientRect().top`
    await host.until(`${top('#stuck')} === ${top('.wx-view')}`)
  })

  it('refreshes by a pull, jumps to a letter and back to the top', async () => {
    const page = await open('frame')
    await inside('.t-navbar [class*=left]').tap()
    await host.heard('navbar go-back')
    await host.drag({ x: 200, y: 160 }, { x: 200, y: 420 })
    await host.heard('refresh')
    await inside('.t-indexes__sidebar-item >> nth=3').tap()
    await host.heard('letter D')
    await page.evaluate("document.querySelector('.wx-on wx-scroll-view').scrollTop = 900")
    await text('顶部').tap()
    await host.until("document.querySelector('.wx-on wx-scroll-view').scrollTop === 0")
    await text('申请').tap()
    await host.heard('fab click')
  })

  it('holds a talk', async () => {
    await open('chat')
    await text('怎样申请公开？').first().waitFor()
    await text('已思考').waitFor()
  })
})
