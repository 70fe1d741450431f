import type { EventType } from '../application/events'
import type { FactWords } from '../outcome/shape'
import { APPLICATION, sayApplication } from './application-elements'
import type { MomentAfter } from './case-moment'
import { CONTACT, sayContact } from './contact-element'
import { describeNotice } from './describe-notice'
import type { CaseNotice, NoticeElement, WrittenCaseNotice } from './notice'

type FrameName = keyof typeof APPLICATION | keyof typeof CONTACT

type WrittenApplicationNotice<Code extends string, Type extends EventType, Name extends string> = Pick<
  WrittenCaseNotice<Code, Type, Name>,
  'code' | 'row' | 'title' | 'article' | 'follows' | 'number'
> & {
  elements: Record<Name, NoticeElement<MomentAfter<Type>>>
  /** What stands between the application it is about and where to turn. */
  sayBody(words: FactWords<Name | FrameName>): string[]
}

/**
 * A notice to the applicant on the way to a reply. Each begins with which application it is about and ends with where to
 * turn.
 */
export function describeApplicationNotice<const Code extends string, Type extends EventType, Name extends string>(
  written: WrittenApplicationNotice<Code, Type, Name>,
): CaseNotice<Code> {
  const { elements, sayBody, ...notice } = written
  return describeNotice<Code, Type, Name | FrameName>({
    ...notice,
    to: 'applicant',
    elements: { ...APPLICATION, ...elements, ...CONTACT },
    say: (words) => ({ paragraphs: [sayApplication(words), ...sayBody(words), ...sayContact(words)] }),
  })
}
