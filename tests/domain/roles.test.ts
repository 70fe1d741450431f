import { MOVES } from '../../domain/application/moves'
import { ACCESS, type Action, CALLERS, isAction, may, ROLES, scopeOf } from '../../domain/roles'
import type { OfficeApi, ResidentApi } from '../../typings/api'

/** The compiler refuses a row that is missing here or there. */
const ACTIONS: Record<keyof ResidentApi | keyof OfficeApi, true> = {
  home: true,
  'report.read': true,
  'report.check': true,
  'application.file': true,
  'application.mine': true,
  'application.read': true,
  'application.suggest': true,
  'application.withdraw': true,
  'application.supplement': true,
  'file.part': true,
  'file.finish': true,
  'file.read': true,
  'session.signin': true,
  'session.me': true,
  'session.signout': true,
  'session.list': true,
  'session.end': true,
  'session.end-others': true,
  'session.reminders': true,
  'session.phone': true,
  'session.password': true,
  'people.list': true,
  'people.end-sessions': true,
  'people.disable': true,
  'people.enable': true,
  'case.queue': true,
  'case.enter': true,
  'case.due': true,
  'case.read': true,
  'case.act': true,
  'case.unmask': true,
  'case.evidence-pack': true,
  'case.related': true,
  'outcome.list': true,
  'letter.preview': true,
  'letter.read': true,
  'letter.docx': true,
  'correction.docx': true,
  'template.list': true,
  'template.read': true,
  'template.replace': true,
  'template.reset': true,
  'correction.list': true,
  'correction.read': true,
  'correction.register': true,
  'correction.decide': true,
  'correction.unmask': true,
  'withheld.list': true,
  'disclosure.list': true,
  'report.live': true,
  'report.cell': true,
  'report.save': true,
  'report.explain': true,
  'report.publish': true,
  'calendar.read': true,
  'calendar.parse': true,
  'calendar.add': true,
  'calendar.set-day': true,
  'calendar.clear-day': true,
  'office.settings': true,
  'office.save': true,
  'message.list': true,
  'message.retry': true,
  'message.stop': true,
  'district.board': true,
}
const named = (prefix: string) => Object.keys(ACCESS).filter((name): name is Action => name.startsWith(prefix))

describe('access', () => {
  it('has one row for every action and every move, and no other', () => {
    const wanted = [...Object.keys(ACTIONS), ...Object.keys(MOVES)]
    expect(new Set(wanted).size).toBe(wanted.length)
    expect(Object.keys(ACCESS).sort()).toEqual(wanted.sort())
  })

  it('names no caller twice in a row', () => {
    const twice = Object.values(ACCESS).filter(({ who }) => new Set<string>(who).size !== who.length)
    expect(twice).toEqual([])
  })

  it.each(['administrator', 'supervisor', 'publisher', 'resident', 'visitor'] as const)(
    'shows no case to a %s',
    (who) => {
      expect([...named('case.'), 'report.cell' as const].filter((action) => may([who], action))).toEqual([])
    },
  )

  it('lets nobody who signs also need to draft', () => {
    expect(CALLERS.filter((caller) => may([caller], 'sign-reply'))).toEqual(['approver'])
    expect(CALLERS.filter((caller) => may([caller], 'draft-reply'))).toEqual(['clerk'])
    expect(CALLERS.filter((caller) => may([caller], 'pass-review'))).toEqual(['reviewer'])
  })

  it.each(['extend', 'charge-fee'] as const)('leaves %s to the head of the disclosure unit', (move) => {
    expect(ROLES.filter((role) => may([role], move))).toEqual(['approver'])
  })

  it('adds up the roles of one person', () => {
    expect(may(['clerk', 'publisher'], 'report.publish')).toBe(true)
    expect(may([], 'home')).toBe(false)
  })

  it('keeps staff in their office, residents with their application, the district with its offices', () => {
    expect(named('case.').every((action) => scopeOf(action) === 'own-office')).toBe(true)
    expect(named('application.').every((action) => scopeOf(action) === 'own-application')).toBe(true)
    expect(scopeOf('district.board')).toBe('own-district')
  })

  it('knows no action that is not listed', () => {
    expect(['case.delete', 'toString', ''].filter(isAction)).toEqual([])
  })
})
