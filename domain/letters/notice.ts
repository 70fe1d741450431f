import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import type { ChoiceWords } from '../outcome/facts'
import type { Condition, FactSpec, FactWords, LetterFacts } from '../outcome/shape'
import type { CaseEventOf, Moment, MomentAfter } from './case-moment'
import type { LetterLine, ReplySlip } from './letter-text'
import type { SeriesCode } from './series'

/** To whom a letter goes; `file`: it stays with the office. */
export type Recipient = 'applicant' | 'third' | 'agency' | 'file'

/** The section of the evidence book in which a letter stands. */
export type BookSection = 'receipt' | 'approval' | 'letters' | 'service'

/** What a notice says; what it leaves out it does not have. */
export type NoticeText = {
  paragraphs?: string[]
  lines?: LetterLine[]
  signs?: string[]
  slip?: ReplySlip
}

/** Something that a notice says: how it is called, the article that asks for it, and where it is taken from. */
export type NoticeElement<Source> = {
  label: string
  article: string
  /** '' where the case does not know it: the notice is then not sent, unless the element is optional. */
  value(source: Source): string
  optional?: true
  /** Whoever lacks it finds it in the settings of the office. */
  inSettings?: true
  choices?: ChoiceWords
  only?: Condition
}

/** The field of an event that holds the number of a letter, and the series it is drawn from. */
export type NumberField = 'number' | 'letterNumber' | 'noticeNumber'
export type LetterNumber = { series: SeriesCode; field: NumberField; heldBy: EventType }

type NumberFieldOf<Type extends EventType> = Extract<keyof CaseEventOf<Type>, 'letterNumber' | 'noticeNumber'>

/** How a notice is written down. */
export type WrittenNotice<Code extends string, Source, Name extends string> = {
  code: Code
  /** Its place in the usual set of 23; null for what this system adds. */
  row: number | null
  title: string
  article: string
  to: Recipient
  elements: Record<Name, NoticeElement<Source>>
  /** Where it depends on what is said. */
  titleFor?(words: FactWords<Name>): string
  say(words: FactWords<Name>): NoticeText
  /** Where it is a final act towards whom it goes to: whether it tells remedies in this case. */
  tellsRemedies?(words: FactWords<Name>): boolean
  /** Facts with which a sample says all that this notice may say. */
  sample?: LetterFacts
}

export type WrittenCaseNotice<Code extends string, Type extends EventType, Name extends string> = WrittenNotice<
  Code,
  MomentAfter<Type>,
  Name
> & {
  /** The event that it follows, and in which cases; in every case where nothing is said. */
  follows: Type | readonly Type[]
  when?(event: CaseEventOf<Type>): boolean
  /** Its own number; `heldBy`: the event that has it, where it is not the one that it follows. */
  number?:
    | { series: SeriesCode; field: NumberFieldOf<Type> }
    | { series: SeriesCode; field: 'number'; heldBy: EventType }
  /** Where it goes neither to the applicant nor into the file. */
  addressee?(moment: MomentAfter<Type>): string
  /** The field of the form in which the identity of the applicant may have been typed, although it goes to others. */
  identityField?: string
  /** True while it is a form that goes along with a reply to be signed: it waits and falls away with that reply. */
  awaitsService?(event: CaseEventOf<Type>): boolean
  section?: BookSection
}

export type ElementSpec = FactSpec & { article: string; inSettings: boolean }

/** What every notice has, whatever it is made from. */
export type NoticeForm<Code extends string = string> = {
  code: Code
  row: number | null
  title: string
  article: string
  to: Recipient
  series: SeriesCode | null
  follows: readonly EventType[]
  elements: readonly ElementSpec[]
  titleFor(words: FactWords): string
  say(words: FactWords): NoticeText
  /** Null where it is never a final act. */
  tellsRemedies: ((words: FactWords) => boolean) | null
  sample: LetterFacts
}

/** A letter that an act sends on the way to a reply or after it, or a form that is kept of it. */
export type CaseNotice<Code extends string = string> = NoticeForm<Code> & {
  kind: 'notice'
  number: LetterNumber | null
  isSentAfter(event: Acted): boolean
  readFacts(moment: Moment): LetterFacts
  readAddressee(moment: Moment): string
  identityField: string | null
  awaitsService(event: Acted): boolean
  section: BookSection
}

/** A letter about a record of its own, which is made from that record and not from the events of a case. */
export type RecordNotice<Source, Code extends string = string> = NoticeForm<Code> & {
  kind: 'record-notice'
  readFacts(source: Source): LetterFacts
}
