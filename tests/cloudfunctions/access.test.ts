import { callerOf } from '../../cloudfunctions/shared/caller'
import { mayReadFile } from '../../cloudfunctions/shared/file-access'
import { ACCESS, type Action, may } from '../../domain/access'
import { MOVES } from '../../domain/application/moves'
import type { OfficeApi, ResidentApi } from '../../typings/api'
import { asResident, asStaff, carryToIssue, FILING, filed, openStage, type Stage } from './stage'
import { TWO } from './table-two'

/** Every action of the interfaces × every role × own office, other office, other applicant, nobody. */

const OFFICERS = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
const DAYS_2027 = { year: 2027, notice: '国办发明电〔2026〕9号', off: ['2027-01-01'], work: ['2027-01-03'] }

/** Lawful input of every action of the office, given a case. */
const OFFICE_INPUTS: Record<Exclude<keyof OfficeApi, 'session.signin' | 'session.signout'>, (id: string) => object> = {
  'session.me': () => ({}),
  'session.list': () => ({}),
  'session.end': () => ({ id: 'none' }),
  'session.end-others': () => ({}),
  'session.password': () => ({ password: 'right', code: '', next: 'short' }),
  'people.list': () => ({}),
  'people.end-sessions': () => ({ id: 'none' }),
  'people.disable': () => ({ id: 'none' }),
  'people.enable': () => ({ id: 'none' }),
  'case.queue': () => ({ tab: 'open' }),
  'case.read': (id) => ({ id }),
  'case.act': (id) => ({ id, version: 0, move: 'note', input: { text: '备注' } }),
  'case.unmask': (id) => ({ id, reason: '核对' }),
  'outcome.list': (id) => ({ id }),
  'letter.preview': (id) => ({ id, leaf: '3.1', facts: {}, files: [] }),
  'report.live': () => ({ year: 2025 }),
  'report.cell': () => ({ year: 2025, at: 'N/person' }),
  'report.save': () => ({ year: 2025, version: 99, tableTwo: TWO, sections: [] }),
  'report.publish': () => ({ year: 2025, version: 99, password: 'right' }),
  'calendar.read': () => ({}),
  'calendar.parse': () => ({ text: '国务院办公厅关于2027年部分节假日安排的通知' }),
  'calendar.add': () => DAYS_2027,
  'district.board': () => ({}),
}
const OFFICE_ACTIONS = Object.keys(OFFICE_INPUTS) as (keyof typeof OFFICE_INPUTS)[]
const OF_A_CASE = OFFICE_ACTIONS.filter((action) => Reflect.get(OFFICE_INPUTS[action]('a case'), 'id') === 'a case')

describe('who reaches what', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    id = await filed(stage)
    await carryToIssue(id)
  })
  afterAll(() => stage.close())

  const table = OFFICE_ACTIONS.flatMap((action) => OFFICERS.map((role) => [role, action, may([role], action)] as const))

  it.each(table)('a %s asking %s of the own office: %s', async (role, action, allowed) => {
    const reply = await asStaff(role, action, OFFICE_INPUTS[action](id))
    expect(reply.ok || reply.code !== 'forbidden').toBe(allowed)
  })

  it.each(OFFICE_ACTIONS)('nobody asking %s is told to sign in', async (action) => {
    expect(await asStaff(null, action, OFFICE_INPUTS[action](id))).toMatchObject({ ok: false, code: 'not-signed-in' })
  })

  it.each(OF_A_CASE)('an officer of another office asking %s finds no such case', async (action) => {
    expect(await asStaff('other', action, OFFICE_INPUTS[action](id))).toMatchObject({ ok: false, code: 'not-found' })
  })

  it('an officer of another office sees none of it in lists and figures', async () => {
    const lists = await Promise.all([
      asStaff('other', 'case.queue', { tab: 'open' }),
      asStaff('other', 'report.cell', { year: 2025, at: 'N/person' }),
    ])
    expect(JSON.stringify(lists)).not.toContain(id)
    expect(JSON.stringify(await asStaff('clerk', 'case.queue', { tab: 'open' }))).toContain(id)
  })

  it('administrator, publisher and supervisor see no word of a case in anything they may ask', async () => {
    for (const role of ['administrator', 'publisher', 'supervisor'] as const) {
      const replies = await Promise.all(
        OFFICE_ACTIONS.map((action) => asStaff(role, action, OFFICE_INPUTS[action](id))),
      )
      expect(JSON.stringify(replies)).not.toContain(FILING.description)
    }
  })

  const moves = Object.entries(MOVES).filter(([, { who }]) => !who.some((one: string) => one === 'resident'))
  const perMove = moves.flatMap(([name, { who }]) =>
    (['clerk', 'reviewer', 'approver'] as const).map(
      (role) => [role, name, (who as readonly string[]).includes(role)] as const,
    ),
  )

  it.each(perMove)('a %s trying %s: %s', async (role, move, allowed) => {
    const reply = await asStaff(role, 'case.act', { id, version: 7, move, input: {}, password: 'right' })
    expect(reply.ok).toBe(false)
    expect(JSON.stringify(reply).includes('您的角色不能')).toBe(!allowed)
  })

  const RESIDENT_INPUTS: Partial<Record<keyof ResidentApi, () => object>> = {
    'application.read': () => ({ receipt: id }),
    'application.withdraw': () => ({ receipt: id, version: 1, reason: '' }),
    'application.supplement': () => ({ receipt: id, version: 1, text: '补正', files: [] }),
  }

  it.each(Object.keys(RESIDENT_INPUTS) as (keyof ResidentApi)[])(
    'another applicant and nobody asking %s find nothing',
    async (action) => {
      for (const who of ['li', null]) {
        expect(await asResident(who, action, RESIDENT_INPUTS[action]?.())).toMatchObject({
          ok: false,
          code: 'not-found',
        })
      }
    },
  )

  it('every action and move stands in the table of access', () => {
    const known = new Set(Object.keys(ACCESS) as Action[])
    for (const action of [...OFFICE_ACTIONS, ...Object.keys(MOVES), ...Object.keys(RESIDENT_INPUTS)]) {
      expect(known.has(action as Action)).toBe(true)
    }
  })

  const files: [string, object, boolean][] = [
    ['the applicant', { WEB_ID: 'zhang' }, true],
    ['another applicant', { WEB_ID: 'li' }, false],
    ['nobody', {}, false],
    ['a made-up session', { STAFF_TOKEN: 'made-up' }, false],
  ]
  it.each(files)('%s reading the proof of identity: %s', async (_, environment, allowed) => {
    const caller = await callerOf(stage.services, { environment: JSON.stringify(environment), request_id: '' })
    expect(await mayReadFile(stage.services, caller, 'proof-key-of-a-draft')).toBe(allowed)
  })

  it('an answer in the input about who one is counts for nothing', async () => {
    const forged = { receipt: id, WEB_ID: 'zhang', caller: 'web:zhang', environment: '{"WEB_ID":"zhang"}' }
    expect(await asResident('li', 'application.read', forged)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
