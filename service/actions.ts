import { holdsOneOf, type Role } from '../domain/roles'
import type { OfficeActionName, ResidentActionName } from '../typings/api'
import { everyAction } from './action'
import { CALENDAR_ACTIONS } from './calendar/calendar-actions'
import { APPLICATION_ACTIONS } from './case/application-actions'
import { CASE_ACTIONS } from './case/case-actions'
import { CORRECTION_ACTIONS } from './corrections/correction-actions'
import { DISTRICT_ACTIONS } from './district/district-actions'
import { EVIDENCE_ACTIONS } from './evidence/evidence-actions'
import { FILE_ACTIONS } from './files/file-actions'
import { LETTER_ACTIONS } from './letters/letter-actions'
import { MESSAGE_ACTIONS } from './messages/message-actions'
import { PEOPLE_ACTIONS } from './people/people-actions'
import { PUBLIC_PAGE_ACTIONS } from './publication/public-page-actions'
import { REPORT_ACTIONS, REPORT_CHECK_ACTIONS } from './report/report-actions'
import { SETTINGS_ACTIONS } from './settings/settings-actions'
import { SESSION_ACTIONS } from './sign-in/session-actions'
import { TEMPLATE_ACTIONS } from './templates/template-actions'

/** Every action of the office, by its name. */
export const OFFICE_ACTIONS = everyAction<OfficeActionName>()([
  ...SESSION_ACTIONS,
  ...PEOPLE_ACTIONS,
  ...CASE_ACTIONS,
  ...EVIDENCE_ACTIONS,
  ...LETTER_ACTIONS,
  ...CORRECTION_ACTIONS,
  ...REPORT_ACTIONS,
  ...CALENDAR_ACTIONS,
  ...TEMPLATE_ACTIONS,
  ...SETTINGS_ACTIONS,
  ...MESSAGE_ACTIONS,
  ...DISTRICT_ACTIONS,
])

/** Every action of a resident, by its name. */
export const RESIDENT_ACTIONS = everyAction<ResidentActionName>()([
  ...PUBLIC_PAGE_ACTIONS,
  ...REPORT_CHECK_ACTIONS,
  ...APPLICATION_ACTIONS,
  ...FILE_ACTIONS,
])

/** Which actions of the office an officer with these roles may call; it hides what they may not. */
export function actionsFor(roles: readonly Role[]): OfficeActionName[] {
  const open = [...OFFICE_ACTIONS.values()].filter(({ who }) => who === 'anyone' || holdsOneOf(roles, who))
  return open.map(({ name }) => name)
}
