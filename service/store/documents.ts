import type { CardFacts } from '../../domain/application/card'
import type { Columns } from '../../domain/application/columns'
import type { DueAct } from '../../domain/application/due'
import type { PlainCaseEvent } from '../../domain/application/events'
import type { ApplicantKind, Channel, Representation } from '../../domain/application/vocabulary'
import type { PlainCorrectionEvent } from '../../domain/correction/events'
import type { CorrectionResult } from '../../domain/correction/vocabulary'
import type { Day } from '../../domain/day'
import type { AddressedMessage, MessageKind } from '../../domain/messages/event-messages'
import type { ReminderKind } from '../../domain/messages/reminder'
import type { OfficeSettings, SigningMode, StoredSettings } from '../../domain/office-settings/office-settings'
import type { Explanation } from '../../domain/report/explanation'
import type { AnnualReport, TableTwo } from '../../domain/report/report'
import type { Role } from '../../domain/roles'
import type { OfficeCard } from '../../typings/api'
import type { Doc } from './store'

/** Keyed, over everything else in the document as it is stored: whoever changes a byte without the key is found. */
type Authentic = { mac: string }

/** Its settings are read through office-settings.ts, which fills what is not set. */
export type OfficeDoc = Doc &
  Omit<OfficeCard, 'id' | 'unit'> &
  StoredSettings & {
    districtName: string
    signingMode: SigningMode
    /** .docx templates of its own, by the code of the letter; the built-in ones where there is none. */
    templates?: Record<string, OwnTemplate>
    /** Grows by one with every change of the settings; the optimistic lock. 0 where it is not there. */
    version?: number
  }

/** One setting as it was and as it became, both as text. */
export type SettingChange = { name: string; from: string; to: string }
/** What an office had set from `at` on. A version never changes; `_id` = 'office/version', from 1. */
export type SettingsDoc = Doc &
  Authentic & {
    office: string
    version: number
    at: string
    actor: string
    settings: OfficeSettings
    changes: SettingChange[]
  }

/** `file`: its entry in `files`. */
export type OwnTemplate = { file: string; at: string; by: string }

export type StaffDoc = Doc & {
  office: string
  name: string
  roles: Role[]
  passwordHash: string
  sealedTotpSecret: string
  /** Counter of the last accepted one-time code: a code is good once. */
  lastTotp: number
  /** True: no sign-in, and every session ended. */
  disabled: boolean
  /** Where text messages reach them, sealed; '' or absent: nowhere. */
  sealedPhone?: string
  demo: boolean
}

/** `device`: a few words of the browser and system; `failures`: wrong passwords where one is asked for again. */
export type SessionDoc = Doc & {
  staffId: string
  createdAt: string
  expiresAt: string
  seenAt: string
  device: string
  failures: number
}
/** Uses counted in a window that ends; `_id` = limit and keyed hash of whom. */
export type LimitDoc = Doc & { n: number; endsAt: string }

/** A piece of a file that comes in several calls, sealed; `_id` = keyed hash of caller and upload, and its place. */
export type PartDoc = Doc & { sentAt: string; body: string }

/** Identity data of an applicant, each field sealed on its own; '' stays ''. */
export type SealedApplicant = {
  name: string
  idKind: string
  idNumber: string
  representative: string
  contactName: string
  phone: string
  email: string
  address: string
  agentName: string
  agentPhone: string
  joint: string
}

/** What is asked for and why, in the applicant's own words. */
export type RequestTexts = { description: string; documentNumber: string; purpose: string }
type RequestChoices = {
  form: 'paper' | 'electronic' | 'disc'
  delivery: 'online' | 'post' | 'pick-up' | 'email' | 'inspect'
  acceptOther: boolean
}
export type RequestBody = RequestTexts & RequestChoices
/** The texts each sealed on its own: a list opens the description and nothing else. */
export type SealedRequest = RequestChoices & { sealed: RequestTexts }

/** An event as stored: `sealed` holds what was typed in it, '' where nothing was; the chain is over the open event. */
export type StoredEvent = PlainCaseEvent & { at: string; actor: string; mac: string; sealed: string }

/** What lists read beside the columns. `sealed`: the name, masked, and the title, in one seal; '' where they did not open. */
export type StoredCard = CardFacts & { sealed: string }

/** One application is one document: `events` are the record, columns and card a fold of them (domain/application). */
export type ApplicationDoc = Doc &
  Authentic &
  Columns & {
    office: string
    /** Not guessable; the resident's number. `_id` is the same. */
    receipt: string
    /** Who filed it: 'wx:<openid>', 'web:<random>' or 'staff:<id>'. */
    caller: string
    /** Keyed hash of all that came under the client's key: the same key with anything else is refused. */
    filedAs?: string
    submittedAt: string
    submittedOn: Day
    channel: Channel
    applicantKind: ApplicantKind
    applicant: SealedApplicant
    /** Keyed hash of the identity number: finds the same applicant without opening anything. */
    applicantHash: string
    request: SealedRequest
    /** Where somebody else filled the form in, and by what authority. */
    through?: Representation
    authorisation?: string[]
    proofFiles: string[]
    /** Since then the applicant is not named: who it was need be kept no longer (server/operations/retention.ts). */
    identityRemovedOn?: Day
    attachments: string[]
    card: StoredCard
    events: StoredEvent[]
    head: string
    /** Grows by one with every saved change; the optimistic lock. */
    version: number
    demo: boolean
  }

/** What happened to a request of Art. 41, linked like the events of a case. */
export type StoredCorrectionEvent = PlainCorrectionEvent & { at: string; actor: string; mac: string; sealed: string }

/** Art. 41: a request to correct a record about oneself. No application: it stands in no table of the report. */
export type CorrectionDoc = Doc &
  Authentic & {
    office: string
    /** Of a register of its own. */
    number: string
    receivedOn: Day
    state: 'open' | 'decided'
    /** '9999-12-31' until decided, with `result` and `letterNumber` empty. */
    decidedOn: Day
    result: CorrectionResult | ''
    letterNumber: string
    /** Of the letter with which it was handed on to another organ; absent where there is none. */
    forwardNumber?: string
    events: StoredCorrectionEvent[]
    /** The link of the last event. */
    head: string
    version: number
    demo: boolean
  }

/** Where an application filed with version 0.1.0 stands: `_id` = the receipt that the same filing would get today. */
export type FormerFilingDoc = Doc & { application: string }
/** Of version 0.1.0, which kept the key of a filing so: `_id` = caller + client key. None is left after the first start. */
export type FilingDoc = Doc & Authentic & { contentHash: string; receipt: string; at: string }
/** The idempotency document of any other act: `_id` = whose key + client key. Removed after some days. */
export type PressDoc = Doc & { contentHash: string; at: string }
/** `_id` = 'office/series/year': gap-free numbers drawn inside the transaction that uses them. */
export type CounterDoc = Doc & { n: number }
export type FileDoc = Doc &
  Authentic & {
    owner: string
    sealedName: string
    type: string
    size: number
    sha256: string
    uploadedAt: string
    claimed: boolean
    /** The application it belongs to once claimed, else ''. */
    application: string
    what: 'authorisation' | 'proof' | 'attachment' | 'answer' | 'evidence' | 'template' | ''
  }
/** A published report never changes: a correction is the next version. `_id` = 'office/year/version'. */
export type ReportDoc = Doc &
  Authentic & {
    office: string
    year: number
    version: number
    title: string
    publishedAt: string
    publishedOn: Day
    publishedBy: string
    /** For everyone to compare; `mac` finds who computes it anew. */
    hash: string
    report: AnnualReport
    /** Where it differs from last year's. */
    explanation?: Explanation
    demo: boolean
  }
/** What is written for a year's report and is not computed: table two and the text. `_id` = 'office/year'. */
export type DraftDoc = Doc & {
  office: string
  year: number
  version: number
  tableTwo: TableTwo
  sections: AnnualReport['sections']
  explanation?: Explanation
}
/** A yearly notice of the State Council that this district added; `_id` = 'district/year'. */
export type CalendarDoc = Doc &
  Authentic & {
    year: number
    notice: string
    off: Day[]
    work: Day[]
    addedBy: string
    addedAt: string
  }
/** A day that is off or worked in this district alone; `_id` = 'district/day'. */
export type LocalDayDoc = Doc &
  Authentic & {
    day: Day
    kind: 'off' | 'work'
    /** What day it is: '古尔邦节'. */
    reason: string
    /** The document it rests on: '×政办发〔2026〕3号'. */
    document: string
    addedBy: string
    addedAt: string
  }
/**
 * A message that waits, or what became of it; `_id` = application + '/' + index of its event, or what it reminds of. It holds no identity and no
 * words: those are put together when it is sent.
 */
export type OutboxDoc = Doc & {
  office: string
  application: string
  index: number
  /** 登记号, '' before there is one. */
  number: string
  kind: MessageKind | ReminderKind
  /** Of a reminder, which tells of no event: the act and its day. */
  act?: DueAct
  on?: Day
  /** `officer`: recipient 'staff:<id>'. */
  to: AddressedMessage['to'] | 'officer'
  recipient: string
  state: 'waiting' | 'sent' | 'refused' | 'dead' | 'stopped'
  queuedAt: string
  /** The next try; while one is under way, when it counts as lost. */
  dueAt: string
  tries: number
  /** Whose try is under way. */
  lease: string
  reason: string
  settledAt: string
}
/**
 * A list that the night signed, appended to those before it and never written over; `_id` = 'district/list-' + seq.
 * Lists of an earlier version, `_id` = 'district/day', have only `day` and `heads` and stand before the first of these.
 */
export type HeadsDoc = Doc &
  Authentic & {
    day: Day
    /** One signed row a line. */
    heads: string
    seq?: number
    /** The MAC of the list before; '' of the very first. */
    before?: string
    /** When the night began to look. */
    at?: string
    /** Up to when the entries of the audit are signed. */
    auditUntil?: string
    /** Every row anew, so that nothing older need be read: this part of so many. 0 of 0: only what changed. */
    part?: number
    parts?: number
  }
export type AuditDoc = Doc &
  Authentic & { office: string; at: string; actor: string; what: string; on: string; sealedReason: string }
/** `_id` = 'demo', 'schema' or 'districts'; the last one lists the partitions of the installation, joined by ','. */
export type MarkDoc = Doc & { value: string }
