import type { Day } from '../day'
import type { EventShape } from './event-fields'

/** How an event is told to somebody without their asking; the message only points to the page. */
export type EventMessage<Event> = {
  to: 'applicant' | 'office'
  /** `title` and `tip` fit the twenty characters of a field of a WeChat template. */
  title: string
  tip: string
  /** What the day in the message is; '' where there is none. */
  dayLabel: string
  /** The legal day that matters; null where there is none or it cannot be computed. */
  day(event: Event, replyDueOn: Day | null): Day | null
}

/** What a file that an event names is kept as. */
export type FileUse = 'answer' | 'attachment' | 'evidence' | 'proof'

/** One kind of event, declared once: its fields, its legal day, who may read it, what it changes and how it is told. */
export type EventDeclaration<State, Event extends { type: string }> = EventShape<Event['type']> & {
  /** The field with the day that counts in law; null where only the instant of recording is known. */
  legalDay: string | null
  /** Whether the applicant sees it in the history of the case. */
  isForApplicant(events: readonly Event[]): boolean
  title: string
  sentence: string
  /** What follows the sentence, for the applicant and for officers. */
  applicantDetail(event: Event): string
  officerDetail(event: Event): string
  /** The article shown beside it; undefined: that of its act. */
  article?: string | null
  /** What it changes of the record. */
  fold(state: State, event: Event & { actor: string }): Partial<State>
  message: EventMessage<Event> | null
  /** What the files it names are kept as. */
  filesAre(event: Event): FileUse
  /** Its files prove how a letter was served. */
  provesService: boolean
}

type Detail<Event> = (event: Event) => string

/** How a declaration is written: what is left out is the ordinary case. */
export type WrittenEvent<State, Event> = {
  legalDay: Extract<keyof Event, string> | null
  isForApplicant: boolean | ((events: readonly { type: string }[]) => boolean)
  title: string
  sentence: string
  detail?: Detail<Event>
  applicantDetail?: Detail<Event>
  officerDetail?: Detail<Event>
  article?: string | null
  fold?: (state: State, event: Event & { actor: string }) => Partial<State>
  message?: EventMessage<Event>
  filesAre?: FileUse | ((event: Event) => FileUse)
  provesService?: boolean
}

const noDetail = () => ''

export function declareEvent<State, Event extends { type: string }>(
  shape: EventShape<Event['type']>,
  written: WrittenEvent<State, Event>,
): EventDeclaration<State, Event> {
  const { isForApplicant, detail = noDetail, filesAre = 'answer', article } = written
  return {
    ...shape,
    legalDay: written.legalDay,
    isForApplicant: typeof isForApplicant === 'function' ? isForApplicant : () => isForApplicant,
    title: written.title,
    sentence: written.sentence,
    applicantDetail: written.applicantDetail ?? detail,
    officerDetail: written.officerDetail ?? detail,
    ...(article !== undefined && { article }),
    fold: written.fold ?? (() => ({})),
    message: written.message ?? null,
    filesAre: typeof filesAre === 'function' ? filesAre : () => filesAre,
    provesService: written.provesService ?? false,
  }
}

/** The legal day of an event, or null where it has none. */
export function legalDayOf({ legalDay }: { legalDay: string | null }, event: object): Day | null {
  const day: unknown = legalDay === null ? null : Reflect.get(event, legalDay)
  return typeof day === 'string' ? day : null
}
