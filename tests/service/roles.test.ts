import { OFFICE_ACTS } from '../../domain/application/acts'
import { OFFICE_ACTIONS, RESIDENT_ACTIONS } from '../../service/actions'
import { readableFile } from '../../service/files/file-access'
import { identifyCaller, UNKNOWN_VISITOR, type Visitor } from '../../service/sign-in/identify-caller'
import type { OfficeApi, ResidentApi } from '../../typings/api'
import { OFFICE_INPUTS, RESIDENT_INPUTS } from './inputs'
import { asResident, asStaff, carryToIssue, dataOf, FILING, fileApplicationWith, openStage, type Stage } from './stage'

/** Every action of the interfaces × every role × own office, other office, other applicant, nobody. */

const CASES = ['clerk', 'reviewer', 'approver']
const ADMINISTRATOR = ['administrator']
/** Who may call what, said here once more: the declarations of the actions are held against it. */
const WHO: Record<keyof OfficeApi, readonly string[] | 'every officer'> = {
  'session.signin': 'every officer',
  'session.me': 'every officer',
  'session.signout': 'every officer',
  'session.list': 'every officer',
  'session.end': 'every officer',
  'session.end-others': 'every officer',
  'session.reminders': 'every officer',
  'session.phone': 'every officer',
  'session.password': 'every officer',
  'people.list': ADMINISTRATOR,
  'people.end-sessions': ADMINISTRATOR,
  'people.disable': ADMINISTRATOR,
  'people.enable': ADMINISTRATOR,
  'case.queue': CASES,
  'case.enter': ['clerk'],
  'case.due': CASES,
  'case.read': CASES,
  'case.act': CASES,
  'case.unmask': CASES,
  'case.evidence-pack': CASES,
  'case.related': CASES,
  'outcome.list': CASES,
  'letter.preview': CASES,
  'letter.read': CASES,
  'letter.docx': CASES,
  'correction.list': CASES,
  'correction.read': CASES,
  'correction.register': ['clerk'],
  'correction.decide': ['approver'],
  'correction.docx': CASES,
  'correction.unmask': CASES,
  'withheld.list': CASES,
  'disclosure.list': CASES,
  'report.live': [...CASES, 'publisher'],
  'report.cell': CASES,
  'report.save': ['publisher'],
  'report.explain': ['approver'],
  'report.publish': ['publisher'],
  'calendar.read': 'every officer',
  'calendar.parse': ADMINISTRATOR,
  'calendar.add': ADMINISTRATOR,
  'calendar.set-day': ADMINISTRATOR,
  'calendar.clear-day': ADMINISTRATOR,
  'template.list': ADMINISTRATOR,
  'template.read': ADMINISTRATOR,
  'template.replace': ADMINISTRATOR,
  'template.reset': ADMINISTRATOR,
  'office.settings': ADMINISTRATOR,
  'office.save': ADMINISTRATOR,
  'message.list': ADMINISTRATOR,
  'message.retry': ADMINISTRATOR,
  'message.stop': ADMINISTRATOR,
  'district.board': ['supervisor'],
}
function mayCall(role: string, action: keyof OfficeApi): boolean {
  const who = WHO[action]
  return who === 'every officer' || who.includes(role)
}

const OFFICERS = ['clerk', 'reviewer', 'approver', 'publisher', 'supervisor', 'administrator'] as const
const ASKED = (Object.keys(OFFICE_INPUTS) as (keyof OfficeApi)[]).filter(
  (action) => action !== 'session.signin' && action !== 'session.signout',
)
const OF_A_CASE = ASKED.filter((action) => Reflect.get(OFFICE_INPUTS[action]('a case'), 'id') === 'a case')

describe('who reaches what', () => {
  let stage: Stage
  let id: string
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
    id = await fileApplicationWith(stage)
    await carryToIssue(id)
  })
  afterAll(() => stage.close())

  const table = ASKED.flatMap((action) => OFFICERS.map((role) => [role, action, mayCall(role, action)] as const))

  it.each(table)('a %s asking %s of the own office: %s', async (role, action, allowed) => {
    const reply = await asStaff(role, action, OFFICE_INPUTS[action](id))
    expect(reply.ok || reply.code !== 'forbidden').toBe(allowed)
  })

  it.each(ASKED)('nobody asking %s is told to sign in', async (action) => {
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
      const replies = await Promise.all(ASKED.map((action) => asStaff(role, action, OFFICE_INPUTS[action](id))))
      expect(JSON.stringify(replies)).not.toContain(FILING.description)
    }
  })

  const perMove = OFFICE_ACTS.flatMap(({ name, who }) =>
    (['clerk', 'reviewer', 'approver'] as const).map((role) => [role, name, who.includes(role)] as const),
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

  it('every action has an input here, and every input an action', () => {
    const inputs = [...Object.keys(OFFICE_INPUTS), ...Object.keys(RESIDENT_INPUTS)]
    expect(inputs.sort()).toEqual([...OFFICE_ACTIONS.keys(), ...RESIDENT_ACTIONS.keys()].sort())
  })

  it.each(OFFICERS)('a %s is told by the session exactly what they may call', async (role) => {
    const { mayCall: told } = dataOf(await asStaff(role, 'session.me'))
    const all = Object.keys(OFFICE_INPUTS) as (keyof OfficeApi)[]
    expect([...told].sort()).toEqual(all.filter((action) => mayCall(role, action)).sort())
  })

  const files: [string, Partial<Visitor>, boolean][] = [
    ['the applicant', { residentId: 'web:zhang' }, true],
    ['another applicant', { residentId: 'web:li' }, false],
    ['nobody', {}, false],
    ['a made-up session', { sessionToken: 'made-up' }, false],
  ]
  it.each(files)('%s reading the proof of identity: %s', async (_, known, allowed) => {
    const caller = await identifyCaller(stage.services, { ...UNKNOWN_VISITOR, ...known })
    expect((await readableFile(stage.services, caller, 'proof-key-of-a-draft')) !== null).toBe(allowed)
  })

  it('an answer in the input about who one is counts for nothing', async () => {
    const forged = { receipt: id, residentId: 'web:zhang', caller: 'web:zhang', visitor: { residentId: 'web:zhang' } }
    expect(await asResident('li', 'application.read', forged)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
