import { answerRequests, byText, loadMiniprogram, openPage, settle, tap } from '../../web/render'

const office = {
  id: 'zhongtong',
  name: '中同街街道办事处',
  district: '卫滨区',
  demo: true,
  address: '一号',
  hours: '',
  phone: '',
  fax: '',
  email: '',
  postcode: '',
  guide: [],
  catalogue: [],
}
const home = { today: '2026-03-02', demo: true, offices: [office], office, reports: [] }
let sent: Record<string, unknown>[] = []
let answer: () => unknown = () => ({ ok: true, data: home })

// The host opens the first page by itself: each test starts after that.
beforeAll(async () => {
  answerRequests(() => ({ body: { ok: true, data: home } }))
  loadMiniprogram()
  await settle()
})
beforeEach(() => {
  localStorage.clear()
  sent = []
  answer = () => ({ ok: true, data: home })
  answerRequests((_, body) => {
    sent.push(body as Record<string, unknown>)
    return { body: answer() }
  })
})

async function open() {
  const page = await openPage('/pages/home/home')
  await settle()
  return page
}

describe('the home page', () => {
  it('needs one request', async () => {
    const page = await open()
    expect(sent).toEqual([{ action: 'home' }])
    expect(page.element.textContent).toContain('中同街街道办事处')
  })

  it('lets who has never chosen choose first, in one request', async () => {
    answer = () => ({ ok: true, data: { ...home, offices: [office, { ...office, id: 'beijie', name: '北街街道' }] } })
    const page = await open()
    expect(page.element.querySelector('.card')?.textContent).toContain('选择街道')
    expect(sent).toHaveLength(1)
    expect(localStorage.getItem('wx:office')).toBeNull()
    await tap(byText('北街街道', page.element.querySelector('.card')!))
    expect(sent[1]).toEqual({ action: 'home', office: 'beijie' })
  })

  it('names the button that changes the street as it reads', async () => {
    const page = await open()
    const picker = page.element.querySelector('[aria-haspopup="dialog"]')
    expect(picker?.getAttribute('aria-label')).toBe('中同街街道办事处 换街道')
  })

  it('asks nobody to choose where there is one street, or once it was chosen', async () => {
    expect((await open()).element.textContent).not.toContain('先选您要')
    answer = () => ({ ok: true, data: { ...home, offices: [office, { ...office, id: 'beijie' }] } })
    expect((await open()).element.textContent).not.toContain('先选您要')
  })

  it('marks demonstration data', async () => {
    expect((await open()).element.textContent).toContain('演示数据')
  })

  it('says that nothing was published yet', async () => {
    expect((await open()).element.textContent).toContain('还没有公布年度报告')
  })

  it('asks for the street that was looked at last', async () => {
    await open()
    await open()
    expect(sent[1]).toEqual({ action: 'home', office: 'zhongtong' })
  })

  it('forgets a street that is no longer there', async () => {
    localStorage.setItem('wx:office', JSON.stringify({ value: { id: 'gone', name: '旧街道' } }))
    answer = () =>
      sent.at(-1)?.office ? { ok: false, code: 'not-found', message: '没有找到' } : { ok: true, data: home }
    expect((await open()).element.textContent).toContain('中同街街道办事处')
  })

  it('shows in words what went wrong', async () => {
    answer = () => ({ ok: false, code: 'bug', message: '系统出了问题' })
    expect((await open()).element.querySelector('[role=alert]')?.textContent).toContain('系统出了问题')
  })

  it('remembers large text', async () => {
    const page = await open()
    await tap([...page.element.querySelectorAll('[role=button]')].find((one) => one.textContent === '大字'))
    expect(page.element.querySelector('.large')).not.toBeNull()
    expect((await open()).element.querySelector('.large')).not.toBeNull()
  })
})
