import type { EventType } from '../application/events'
import type { Acted } from '../application/state'
import { listChoices } from '../outcome/facts'
import type { LetterFacts } from '../outcome/shape'
import type { CaseEventOf, Moment, MomentAfter } from './case-moment'
import type {
  CaseNotice,
  ElementSpec,
  NoticeElement,
  NoticeForm,
  RecordNotice,
  WrittenCaseNotice,
  WrittenNotice,
} from './notice'
import type { SeriesCode } from './series'

/** A notice of the procedure of an application, typed by the event that it follows. */
export function describeNotice<const Code extends string, Type extends EventType, Name extends string>(
  written: WrittenCaseNotice<Code, Type, Name>,
): CaseNotice<Code> {
  const { number, identityField = null, section = 'letters' } = written
  const follows: readonly Type[] = typeof written.follows === 'string' ? [written.follows] : written.follows
  const isFollowed = (event: Acted): event is CaseEventOf<Type> => follows.some((type) => type === event.type)
  const isAfter = (moment: Moment): moment is MomentAfter<Type> => isFollowed(moment.event)
  return {
    ...describeForm(written),
    kind: 'notice',
    follows,
    series: number?.series ?? null,
    number: number ? { heldBy: follows[0]!, ...number } : null,
    isSentAfter: (event) => isFollowed(event) && (written.when?.(event) ?? true),
    readFacts: (moment) => (isAfter(moment) ? readElements(written.elements, moment) : {}),
    readAddressee: (moment) => (isAfter(moment) ? readAddressee(written, moment) : ''),
    identityField,
    awaitsService: (event) => isFollowed(event) && (written.awaitsService?.(event) ?? false),
    section,
  }
}

/** A notice that is made from a record of another kind; whoever keeps that record draws its number. */
export function describeRecordNotice<const Code extends string, Source, Name extends string>(
  written: WrittenNotice<Code, Source, Name> & { series: SeriesCode },
): RecordNotice<Source, Code> {
  return {
    ...describeForm(written),
    kind: 'record-notice',
    follows: [],
    series: written.series,
    readFacts: (source) => readElements(written.elements, source),
  }
}

function describeForm<Code extends string, Source, Name extends string>(
  written: WrittenNotice<Code, Source, Name>,
): Omit<NoticeForm<Code>, 'series' | 'follows'> {
  const { code, row, title, article, to, say, titleFor = () => title, tellsRemedies = null, sample = {} } = written
  const elements = Object.entries<NoticeElement<Source>>(written.elements)
  return {
    code,
    row,
    title,
    article,
    to,
    elements: elements.map(([name, element]) => specifyElement(name, element)),
    titleFor,
    say,
    tellsRemedies,
    sample,
  }
}

function specifyElement(name: string, element: NoticeElement<never>): ElementSpec {
  const { label, article, optional = false, inSettings = false, choices, only } = element
  return {
    name,
    label,
    article,
    kind: choices ? 'choice' : name.endsWith('On') ? 'day' : 'long-text',
    required: !optional,
    hint: '',
    choices: choices ? listChoices(choices) : [],
    inSettings,
    ...(only && { only }),
  }
}

function readElements<Source>(elements: Record<string, NoticeElement<Source>>, source: Source): LetterFacts {
  return Object.fromEntries(Object.entries(elements).map(([name, { value }]) => [name, value(source)]))
}

function readAddressee<Code extends string, Type extends EventType, Name extends string>(
  { to, addressee }: WrittenCaseNotice<Code, Type, Name>,
  moment: MomentAfter<Type>,
): string {
  if (to === 'applicant') return moment.file.applicant.name
  return addressee?.(moment) ?? ''
}
