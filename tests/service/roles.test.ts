import { MOVES } from '../../domain/application/moves'
import { may } from '../../domain/roles'
import { mayReadFile } from '../../service/files/file-access'
import { callerOf } from '../../service/sign-in/identify-caller'
import type { ResidentApi } from '../../typings/api'
import { ASKED, OFFICE_INPUTS, RESIDENT_INPUTS } from './inputs'
import { asResident, asStaff, carryToIssue, FILING, filed, openStage, type Stage } from './stage'

/** Every action of the interfaces × every role × own office, other office, other applicant, nobody. */

const OFFICERS = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
const OFFICE_ACTIONS = (Object.keys(OFFICE_INPUTS) as (keyof typeof OFFICE_INPUTS)[]).filter(
  (action) => action !== 'session.signin' && action !== 'session.signout',
)
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

  const ofAnApplication = (Object.keys(RESIDENT_INPUTS) as (keyof ResidentApi)[]).filter(
    (action) => Reflect.get(RESIDENT_INPUTS[action]('a case'), 'receipt') === 'a case',
  )

  it.each(ofAnApplication)('another applicant and nobody asking %s find nothing', async (action) => {
    for (const who of ['li', null]) {
      expect(await asResident(who, action, RESIDENT_INPUTS[action](id))).toMatchObject({
        ok: false,
        code: 'not-found',
      })
    }
  })

  it('every row of the table of access has an input here, and every input a row', () => {
    expect([...Object.keys(OFFICE_INPUTS), ...Object.keys(RESIDENT_INPUTS)].sort()).toEqual([...ASKED].sort())
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
