import { answerRequests, byText, loadMiniprogram, openPage, settle, tap } from '../../web/render'

let answer: () => unknown = () => null
let sent: Record<string, unknown>[] = []

beforeAll(async () => {
  answerRequests(() => ({ status: 503, body: {} }))
  loadMiniprogram()
  await settle()
})
beforeEach(() => {
  localStorage.clear()
  sent = []
  answerRequests((_, body) => {
    sent.push(body as Record<string, unknown>)
    return { body: answer() }
  })
})

async function open(page: string) {
  const opened = await openPage(page)
  await settle()
  return opened.element
}
const office = { id: 'beijie', name: '北街街道办事处', guide: [], catalogue: [] }

describe('a report that does not come', () => {
  it('is told without fields to correct where the address has no year', async () => {
    answer = () => ({ ok: false, code: 'fields', message: '有内容需要修改，请看标出的地方。' })
    const page = await open('/pages/report/report?office=beijie&year=abc')
    expect(page.textContent).toContain('没有这一年的年度报告')
    expect(page.textContent).not.toContain('标出的地方')
  })

  it('is asked for again where it stands', async () => {
    answer = () => ({ ok: false, code: 'unavailable', message: '服务正忙。' })
    const page = await open('/pages/report/report?office=beijie&year=2025')
    await tap(byText('再试一次', page))
    await settle()
    expect(sent).toEqual([
      { action: 'report.read', office: 'beijie', year: 2025 },
      { action: 'report.read', office: 'beijie', year: 2025 },
    ])
  })
})

describe('a guide that does not come', () => {
  it('is asked for again where it stands, and read', async () => {
    answer = () => ({ ok: false, code: 'unavailable', message: '服务正忙。' })
    const page = await open('/pages/guide/guide?office=beijie')
    answer = () => ({ ok: true, data: { office } })
    await tap(byText('再试一次', page))
    await settle()
    expect(page.textContent).toContain('北街街道办事处')
    expect(page.textContent).not.toContain('服务正忙')
  })
})
