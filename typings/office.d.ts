import type { AdministrationApi } from './administration'
import type { AfterView } from './after-reply'
import type { CorrectionApi } from './corrections'
import type { LetterApi, LetterRow } from './letters'
import type { GuideRecord, Related } from './related'
import type { FilingDraft, OfficeName } from './resident'
import type { ClockView, Day, FileView, LetterView, Line, ProblemView, Reply, TableView, TimelineEntry } from './views'

export type Me = {
  id: string
  name: string
  roles: string[]
  roleWords: string[]
  /** What this officer's roles let them call: it decides about the menu and the buttons. */
  mayCall: (keyof OfficeApi)[]
  /** The lists of cases that are for this officer's roles. */
  lists: QueueTab[]
  office: OfficeName
  demo: boolean
  today: Day
  /** The column that the office proposes for a 个体工商户. */
  businessOwners: 'person' | 'business'
}
/** One sign-in that is still good; `begun` and `seen` in words. */
export type SessionView = { id: string; device: string; begun: string; seen: string; current: boolean }
/** Where this officer is reminded beside the page; `on`: whether text messages go out at all here. */
export type ReminderView = { phone: string; on: boolean }
export type PersonView = {
  id: string
  name: string
  roleWords: string[]
  /** How many sign-ins are still good. */
  sessions: number
  disabled: boolean
  isMe: boolean
}
export type StaffCard = {
  id: string
  number: string | null
  receipt: string
  applicant: string
  summary: string
  channelWord: string
  submittedOn: Day
  receivedOn: Day | null
  status: string
  statusWord: string
  /** While nobody has confirmed it (Art. 31): what is to be done today. */
  alert: { text: string; urgent: boolean } | null
  nextAct: { word: string; on: Day | null; article: string | null; overdue: boolean; daysLeft: number | null } | null
  replyDueOn: Day | null
  dueNote: string
  outcomeWord: string | null
}
export type QueueTab = 'to-confirm' | 'open' | 'to-review' | 'to-sign' | 'closed'
/** What is put to a person to decide: `move` leads to the filled draft. Nothing is done by itself. */
export type Proposal = { move: string; leaf: string; outcome: string; article: string; text: string }
/** A case in which something is due: the act and its day. `note` stands where the law gives the act no day. */
export type DueCard = StaffCard & {
  due: { word: string; on: Day; article: string; daysLeft: number | null; note: string }
  /** It waits for this officer: as the one who handles it, or as one of several who may. */
  mine: boolean
  /** '由您办理', '由周建国办理'; '' while nobody in particular handles it. */
  whose: string
  proposal: Proposal | null
}
/** `count` may be more than the cases that are sent. */
export type DueGroupView = { group: string; word: string; count: number; cases: DueCard[] }
/** `mine`: how many of all the cases wait for this officer. */
export type DueView = { mine: number; groups: DueGroupView[] }
/** `choices`: several at once, told as their values joined by commas. */
export type FieldKind = 'text' | 'long-text' | 'day' | 'number' | 'choice' | 'choices' | 'files'
export type FieldSpec = {
  name: string
  label: string
  kind: FieldKind
  required: boolean
  hint: string
  choices: { value: string; label: string }[]
  /** What the field holds at first. */
  value: string
  /** Shown (and required) only while this other field has this value, or, without `is`, any value. */
  only?: { fact: string; is?: string }
}
/** A legal move, allowed now or refused with the reason and the article. `fields` draw its form. */
export type MoveView = {
  move: string
  label: string
  article: string
  allowed: boolean
  /** It takes the case on now: done with it, the next legal act is done. */
  next: boolean
  /** '签发人', where it is refused because another role makes this move; '' otherwise. */
  othersRole: string
  why: string
  hint: string
  fields: FieldSpec[]
  /** Signing, extension and fee ask for the password again. */
  password: boolean
}
export type OutcomeView = {
  leaf: string
  group: string
  /** Verbatim row label of table three. */
  label: string
  /** "What did you find?" in plain words. */
  plain: string
  /** Every article that may come up. */
  article: string
  /** The same for a card: of many articles the main one and 等. */
  shortArticle: string
  letterTitle: string
  mustSay: string[]
  avoid: string
  row: string
  remedyClass: 'A' | 'B' | 'A+B'
  facts: FieldSpec[]
  available: boolean
  why: string
}
export type ReplyDraftView = {
  leaf: string
  outcomeWord: string
  facts: Record<string, string>
  files: FileView[]
  state: 'drafted' | 'reviewed' | 'signed' | 'issued' | 'served'
  stateWord: string
  drafter: string
  reviewer: string | null
  approver: string | null
  /** The reason why it came back, when it did. */
  returned: string | null
  letter: LetterView
}
export type StaffCase = StaffCard & {
  version: number
  /** Identity masked; case.unmask opens it and is recorded. */
  applicantLines: Line[]
  requestLines: Line[]
  files: FileView[]
  clock: ClockView
  events: TimelineEntry[]
  moves: MoveView[]
  /** Whose turn it is: '等待审核：周建国'; '' while it is one's own, the applicant's or nobody's. */
  turn: string
  proposal: Proposal | null
  searches: { on: Day; scope: string; method: string; resultWord: string; findings: string }[]
  reply: ReplyDraftView | null
  /** Every letter of the case, the latest first. */
  letters: LetterRow[]
  after: AfterView
  demo: boolean
}
export type TableTwoInput = {
  normativeIssued: string
  normativeRepealed: string
  normativeInForce: string
  licences: string
  penalties: string
  coercion: string
  feesYuan: string
}
export type SectionInput = { heading: string; level: 1 | 2; text: string }
export type LiveReport = {
  office: OfficeName
  year: number
  years: number[]
  isRunningYear: boolean
  title: string
  tables: TableView[]
  problems: ProblemView[]
  /** Things that are not errors but that the officer must know: unconfirmed filings, a year not over. */
  remarks: string[]
  tableTwo: TableTwoInput
  sections: SectionInput[]
  version: number
  published: {
    version: number
    publishedOn: Day
    publishedBy: string
    hash: string
    differs: boolean
    explanation: string
  }[]
  /** Why the report differs from last year's, by whom and when; '' where nobody signed for it. */
  explanation: string
  mayPublish: boolean
  whyNot: string
  /** The differences from last year's report that this officer may explain by signing; none for anybody else. */
  toExplain: string[]
}
/** An applicant who was not reached: `title` is what they do not know. */
export type Unreached = { id: string; number: string; title: string }
export type DistrictBoard = {
  years: number[]
  offices: { office: OfficeName; reports: { year: number; state: 'published' | 'missing'; problems: number }[] }[]
}

/** An application as an officer enters it: the resident's form, and how it came. */
export type EntryInput = FilingDraft & {
  key: string
  channel: 'in-person' | 'oral' | 'signed-post' | 'ordinary-post' | 'online' | 'fax'
  /** The day it came: handed in, told, signed for, or found in the box. */
  submittedOn: Day
  /** Of an application by word of mouth: why it was not written, and who filled the form in. */
  text: string
  /** Pictures of the postmark, the envelope or the signed slip. */
  files: string[]
}
export type Entered = {
  id: string
  receipt: string
  queryCode: string
  /** 登记号, null while receipt is to be confirmed with the applicant. */
  number: string | null
  receivedOn: Day | null
  submittedOn: Day
  officeName: string
  notes: string[]
}

export interface OfficeApi extends AdministrationApi, CorrectionApi, LetterApi {
  'session.signin': {
    in: { name: string; password: string; code: string }
    out: { token: string; devices: string; me: Me }
  }
  'session.me': { in: Record<string, never>; out: Me }
  'session.signout': { in: Record<string, never>; out: { done: true } }
  'session.list': { in: Record<string, never>; out: { sessions: SessionView[] } }
  'session.reminders': { in: Record<string, never>; out: ReminderView }
  'session.phone': { in: { phone: string }; out: ReminderView }
  'session.end': { in: { id: string }; out: { sessions: SessionView[] } }
  'session.end-others': { in: Record<string, never>; out: { sessions: SessionView[] } }
  /** `password` and `code` prove who asks; every other session ends. */
  'session.password': { in: { password: string; code: string; next: string }; out: { sessions: SessionView[] } }
  'people.list': { in: Record<string, never>; out: { people: PersonView[] } }
  'people.end-sessions': { in: { id: string }; out: { people: PersonView[] } }
  'people.disable': { in: { id: string }; out: { people: PersonView[] } }
  'people.enable': { in: { id: string }; out: { people: PersonView[] } }
  'case.queue': {
    in: { tab: QueueTab; cursor?: string }
    /** `unreached`: whom a message could not be brought to, however often it was tried. */
    out: { cases: StaffCard[]; counts: Record<QueueTab, number>; next: string | null; unreached: Unreached[] }
  }
  /** What is due by now or soon, as far as it is for one of the officer's roles. */
  'case.due': { in: Record<string, never>; out: DueView }
  /** `key` is the same each time one form is sent: it is registered once. */
  'case.enter': { in: EntryInput; out: Entered }
  'case.read': { in: { id: string }; out: StaffCase }
  /**
   * `input` holds the fields of the MoveView as strings; files as ids. `version` is the one the officer saw. `key` is the
   * same each time one press is sent: what was done already is answered again, not done again.
   */
  'case.act': {
    in: {
      id: string
      version: number
      move: string
      input: Record<string, string | string[]>
      password?: string
      key?: string
    }
    out: StaffCase
  }
  'case.unmask': { in: { id: string; reason: string }; out: { lines: Line[] } }
  /** The case as one PDF for 复议 or a court; who asked for it and why is recorded. The name names nobody. */
  'case.evidence-pack': { in: { id: string; reason: string }; out: { name: string; base64: string } }
  'case.related': { in: { id: string }; out: Related }
  'outcome.list': { in: { id: string }; out: { outcomes: OutcomeView[]; guide: GuideRecord; related: Related } }
  'letter.preview': {
    in: { id: string; leaf: string; facts: Record<string, string>; files: string[] }
    out: { letter: LetterView; fields: Record<string, string> }
  }
  'report.live': { in: { year: number }; out: LiveReport }
  'report.cell': { in: { year: number; at: string }; out: { title: string; cases: StaffCard[] } }
  'report.save': {
    in: { year: number; version: number; tableTwo: TableTwoInput; sections: SectionInput[]; key?: string }
    out: LiveReport
  }
  'report.explain': {
    in: { year: number; differences: string[]; reason: string; password: string; key?: string }
    out: LiveReport
  }
  'report.publish': { in: { year: number; version: number; password: string; key?: string }; out: LiveReport }
  'district.board': { in: Record<string, never>; out: DistrictBoard }
}

/** Answer of POST /api/files (multipart, one part "file"). */
export type UploadReply = Reply<FileView>
