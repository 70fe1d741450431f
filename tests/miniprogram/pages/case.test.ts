import type { ResidentCase } from '../../../typings/api'
import { answerRequests, byText, loadMiniprogram, openPage, settle, tap, typeInto } from '../../web/render'

const open: ResidentCase = {
  receipt: 'K7QM',
  officeName: '中同街街道办事处',
  summary: '改造合同',
  submittedOn: '2026-03-01',
  status: 'awaiting-supplement',
  statusWord: '等待补正',
  replyDueOn: null,
  dueNote: '请在2026-03-20前补充',
  outcomeWord: null,
  demo: false,
  version: 3,
  applicant: [],
  request: [],
  files: [],
  timeline: [],
  clock: {
    receivedOn: '2026-03-02',
    startedOn: '2026-03-03',
    supplementNoticeDueOn: null,
    replyDueOn: null,
    waitingFor: 'supplement',
    missingCalendar: null,
    note: '等待补正',
    daysLeft: null,
    sheet: [
      { day: '2026-03-03', weekday: '周二', kind: 'counted', number: 1, why: '' },
      { day: '2026-03-07', weekday: '周六', kind: 'skipped', number: null, why: '周末' },
    ],
  },
  supplement: { items: '请写明是哪一期工程', dueOn: '2026-03-20', requestedOn: '2026-03-05' },
  reply: null,
  may: ['withdraw', 'supplement'],
}
let view = open
let sent: Record<string, unknown>[] = []
let refuse = false

// The host opens the first page by itself: each test starts after that.
beforeAll(async () => {
  answerRequests(() => ({ body: { ok: false, code: 'bug', message: '' } }))
  loadMiniprogram()
  await settle()
})
beforeEach(() => {
  localStorage.clear()
  ;[view, sent, refuse] = [open, [], false]
  answerRequests((_, body) => {
    const asked = body as Record<string, unknown>
    sent.push(asked)
    if (refuse && asked.action !== 'application.read') {
      return { status: 409, body: { ok: false, code: 'conflict', message: '内容已经变化，请刷新' } }
    }
    return { body: { ok: true, data: asked.action === 'application.read' ? view : { ...view, supplement: null } } }
  })
})

async function show(address = 'receipt=K7QM') {
  const page = await openPage(`/pages/case/case?${address}`)
  await settle()
  return page
}
const press = async (words: string, page: { element: Element }) => tap(byText(words, page.element))

describe('a case', () => {
  it('is read with the query code of somebody who does not own it', async () => {
    await show('receipt=K7QM&code=AB%2FD')
    expect(sent[0]).toEqual({ action: 'application.read', receipt: 'K7QM', queryCode: 'AB/D' })
  })

  it('opens the sum behind the due day', async () => {
    const page = await show()
    expect(page.element.textContent).not.toContain('2026-03-07')
    await press('怎么算出来的', page)
    expect(page.element.textContent).toContain('第1个工作日')
    expect(page.element.textContent).toContain('不计：周末')
  })

  it('asks for no supplement when none may be sent', async () => {
    view = { ...open, may: [] }
    const page = await show()
    expect(page.element.textContent).not.toContain('提交补充内容')
    expect(page.element.textContent).not.toContain('撤回申请')
  })

  it('does not send an empty supplement', async () => {
    const page = await show()
    await press('提交补充内容', page)
    expect(page.element.textContent).toContain('请写下补充的内容')
    expect(sent).toHaveLength(1)
  })

  it('keeps a supplement that was refused, and after it was closed', async () => {
    refuse = true
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程')
    await press('提交补充内容', page)
    expect(page.element.textContent).toContain('内容已经变化')
    const again = await show()
    expect(again.element.querySelector('textarea')?.value).toBe('二期工程')
  })

  it('sends the supplement with the version that was seen', async () => {
    const page = await show()
    await typeInto(page.element.querySelector('textarea'), '二期工程')
    await press('提交补充内容', page)
    expect(sent[1]).toMatchObject({ action: 'application.supplement', version: 3, text: '二期工程', files: [] })
  })
})
