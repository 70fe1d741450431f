import { brokenLink } from '../../../service/sealing/event-chain'
import { openEvents } from '../../../service/sealing/seal-events'
import { openReason } from '../../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asResident,
  asStaff,
  CONFIRM,
  carryToIssue,
  DISTRICT,
  DRAFT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  SEARCH,
  type Stage,
  staffId,
  uploadFile,
} from '../stage'

let stage: Stage
let id: string
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  id = await fileApplicationWith(stage)
})
afterEach(() => stage.close())

const stored = async () => (await stage.services.store.get<ApplicationDoc>('applications', DISTRICT, id))!
const move = (name: string) => (one: { move: string }) => one.move === name

describe('two officers on one case', () => {
  it('the second is told who did what meanwhile, and nothing is saved over it', async () => {
    const seen = dataOf(await asStaff('clerk2', 'case.read', { id }))
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const late = { id, version: seen.version, move: 'confirm', input: CONFIRM }
    const { code, message } = failureOf(await asStaff('clerk2', 'case.act', late))
    expect(code).toBe('conflict')
    expect(message).toContain('clerk')
    expect(message).toContain('确认收到')
    expect((await stored()).version).toBe(2)
  })

  it('at the same moment: one goes through', async () => {
    const asked = { id, version: 1, move: 'confirm', input: CONFIRM }
    const replies = await Promise.all([asStaff('clerk', 'case.act', asked), asStaff('clerk2', 'case.act', asked)])
    expect(replies.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe('numbers', () => {
  it('are drawn without a gap, whatever is refused between', async () => {
    const second = await fileApplicationWith(stage, { key: 'second-draft' })
    failureOf(await actOnCase('clerk', id, 'confirm', { confirmedWith: '', how: '电话' }))
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    failureOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    expect(dataOf(await actOnCase('clerk', second, 'confirm', CONFIRM)).number).toBe('中同街登〔2025〕2号')
  })
})

describe('the forms of the moves', () => {
  it('are sent for the moves that make sense, closed ones with the reason', async () => {
    const { moves } = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(moves.map((one) => one.move)).toEqual(['confirm', 'record-contact', 'record-withdrawal', 'note'])
    const seen = dataOf(await asStaff('approver', 'case.read', { id })).moves.find(move('confirm'))
    expect(seen).toMatchObject({ allowed: false, article: '第三十一条' })
    expect(seen?.why).toContain('角色')
  })

  it('ask the password where the office is bound', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    const extend = {
      id,
      version: 2,
      move: 'extend',
      input: { days: '5', notifiedOn: '2025-03-03', reason: '要逐份查阅三百余份会议记录' },
    }
    expect(failureOf(await asStaff('approver', 'case.act', extend)).fields).toHaveProperty('password')
    expect(failureOf(await asStaff('approver', 'case.act', { ...extend, password: 'wrong' })).code).toBe('password')
    expect(dataOf(await asStaff('approver', 'case.act', { ...extend, password: 'right' })).replyDueOn).toBe(
      '2025-04-08',
    )
  })

  it.each([
    ['an impossible day', { on: '2025-02-30' }, 'on'],
    ['a day to come', { on: '2025-03-04' }, 'on'],
    ['an unknown choice', { result: 'maybe' }, 'result'],
    ['nothing', { scope: '' }, 'scope'],
  ])('name the field that holds %s', async (_, change, field) => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    expect(failureOf(await actOnCase('clerk', id, 'record-search', { ...SEARCH, ...change })).fields).toHaveProperty(
      field,
    )
  })

  it('of a draft name the facts the letter lacks', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'record-search', SEARCH))
    const { fields } = failureOf(await actOnCase('clerk', id, 'draft-reply', { ...DRAFT, 'fact.given': '' }))
    expect(fields).toHaveProperty(['fact.given'])
  })

  it('of an outcome come filled with what the case knows', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    stage.day.today = '2025-03-11'
    const { outcomes } = dataOf(await asStaff('clerk', 'outcome.list', { id }))
    expect(outcomes.filter(({ available }) => available).map(({ leaf }) => leaf)).toEqual(['3.6.1'])
    const filled = outcomes.find(({ leaf }) => leaf === '3.6.1')?.facts.map(({ value }) => value)
    expect(filled).toEqual(['2025-03-03', '申请内容不明确', '2025-03-10', '', ''])
  })
})

describe('abandonment', () => {
  it('comes as a form that knows the notice, goes the way of every reply and closes under 3.6.1', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-10' }))
    const early = dataOf(await asStaff('clerk', 'case.read', { id })).moves.find((one) => one.move === 'abandon')
    expect(early).toMatchObject({ allowed: false, why: '补正期限届满后仍未补正，才能视为放弃（条例第三十条）。' })
    stage.day.today = '2025-03-11'
    dataOf(await actOnCase('clerk', id, 'abandon', { 'fact.justification': 'none' }))
    dataOf(await actOnCase('reviewer', id, 'pass-review'))
    dataOf(await actOnCase('approver', id, 'sign-reply'))
    dataOf(await actOnCase('clerk', id, 'issue-letter'))
    dataOf(await actOnCase('clerk', id, 'serve-letter'))
    expect(await stored()).toMatchObject({ status: 'closed', outcome: '3.6.1', closedYear: 2025 })
  })
})

describe('supplement through both pages', () => {
  it('restarts the period and hands its file to the office', async () => {
    dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
    dataOf(await actOnCase('clerk', id, 'request-supplement', { items: '年份', dueOn: '2025-03-20' }))
    stage.day.today = '2025-03-05'
    await uploadFile(stage, 'web:zhang', 'more')
    const answer = { receipt: id, version: 3, text: '2024年的', files: ['more'] }
    const one = dataOf(await asResident('zhang', 'application.supplement', answer))
    expect(one).toMatchObject({ status: 'processing', replyDueOn: '2025-04-02' })
    expect(dataOf(await asStaff('clerk', 'case.read', { id })).files.map((file) => file.id)).toContain('more')
  })
})

describe('the record', () => {
  it('holds together, and a changed event is found', async () => {
    await carryToIssue(id)
    const doc = await stored()
    const { vault } = stage.services
    const opened = openEvents(vault, doc)
    expect(brokenLink(vault, doc, opened)).toBeNull()
    const changed = opened.map((event, index) => (index === 2 ? { ...event, receivedOn: '2025-03-01' } : event))
    expect(brokenLink(vault, doc, changed)).toBe(2)
    expect(brokenLink(vault, { ...doc, events: doc.events.slice(0, -1) }, opened)).not.toBeNull()
  })

  it('names the officer who looked at an identity, and why', async () => {
    const masked = dataOf(await asStaff('clerk', 'case.read', { id }))
    expect(JSON.stringify(masked)).not.toContain('11010519491231002X')
    expect(failureOf(await asStaff('clerk', 'case.unmask', { id, reason: ' ' })).fields).toHaveProperty('reason')
    const { lines } = dataOf(await asStaff('clerk', 'case.unmask', { id, reason: '电话核对' }))
    expect(JSON.stringify(lines)).toContain('11010519491231002X')
    const { items } = await stage.services.store.query<AuditDoc>('audit', {
      partition: DISTRICT,
      eq: { office: 'zhongtong' },
    })
    expect(items).toMatchObject([{ actor: staffId('clerk'), on: id }])
    expect(items.map((entry) => openReason(stage.services, entry))).toEqual(['电话核对'])
    expect(JSON.stringify(items)).not.toContain('电话核对')
  })
})

describe('the letter', () => {
  it('by post is served on the day the officer enters', async () => {
    const posted = await fileApplicationWith(stage, {
      key: 'by-post-draft',
      delivery: 'post',
      address: '新乡市平原路1号',
    })
    await carryToIssue(posted)
    stage.day.today = '2025-03-05'
    const online = { means: 'online' }
    expect(failureOf(await actOnCase('clerk', posted, 'serve-letter', online)).fields).toHaveProperty('means')
    const early = { means: 'posted', servedOn: '2025-03-02' }
    expect(failureOf(await actOnCase('clerk', posted, 'serve-letter', early)).code).toBe(
      'day-before-the-one-it-follows',
    )
    const one = dataOf(
      await actOnCase('clerk', posted, 'serve-letter', { means: 'posted', servedOn: '2025-03-04', evidence: 'EMS' }),
    )
    expect(one).toMatchObject({ status: 'closed', outcomeWord: '予以公开' })
    const { reply } = dataOf(await asResident('zhang', 'application.read', { receipt: posted }))
    // Nobody knows on which day the post brings it, and the terms run from that day (行政复议法 Art. 20).
    expect(reply?.remedies.map(({ until }) => until)).toEqual([null, null, null])
  })
})
