import type { AfterReplyApi } from './after-reply'
import type { ApplicationApi } from './application'
import type { CalendarApi } from './calendar'
import type { CaseApi } from './case'
import type { CorrectionApi } from './corrections'
import type { DistrictApi } from './district'
import type { DueApi } from './due'
import type { FileApi } from './files'
import type { LetterApi } from './letters'
import type { MessageApi } from './messages'
import type { OutcomeApi } from './outcome'
import type { PeopleApi } from './people'
import type { PublicPageApi } from './public-pages'
import type { ReportApi } from './report'
import type { ReportCheckApi } from './report-check'
import type { SessionApi, SignedInOfficer } from './session'
import type { SettingsApi } from './settings'
import type { TemplateApi } from './templates'

/**
 * The contract between front ends and the service. Types only.
 * The service sends words, days and allowed acts ready to show; codes travel beside them for tests and styling.
 * `POST /api/resident` and `POST /api/office` take `{ action, ...input }` and answer `Reply`.
 */
export type { Day } from '../domain/day'
export type * from './after-reply'
export type * from './application'
export type * from './calendar'
export type * from './case'
export type * from './clock'
export type * from './corrections'
export type * from './district'
export type * from './due'
export type * from './fields'
export type * from './files'
export type * from './filing'
export type * from './letters'
export type * from './messages'
export type * from './office'
export type * from './outcome'
export type * from './people'
export type * from './public-pages'
export type * from './reply'
export type * from './report'
export type * from './report-check'
export type * from './session'
export type * from './settings'
export type * from './staff-card'
export type * from './templates'

/** Every action of a resident: its input and its answer. */
export interface ResidentApi extends PublicPageApi, ReportCheckApi, ApplicationApi, FileApi {}

/** Every action of an officer, where a session answers these names of actions. */
interface OfficeApiNaming<ActionName extends string>
  extends SessionApi<ActionName>,
    PeopleApi,
    CaseApi,
    DueApi,
    OutcomeApi,
    AfterReplyApi,
    LetterApi,
    TemplateApi,
    CorrectionApi,
    ReportApi,
    CalendarApi,
    SettingsApi,
    MessageApi,
    DistrictApi {}

export type ResidentActionName = keyof ResidentApi
export type OfficeActionName = keyof OfficeApiNaming<never>

/** Every action of an officer. */
export interface OfficeApi extends OfficeApiNaming<OfficeActionName> {}
export type Me = SignedInOfficer<OfficeActionName>
