import type { Day } from '../day'
import { putInWords, withoutIdNumbers } from '../outcome/fact-words'
import { findMissingFacts } from '../outcome/facts'
import type { LetterFacts } from '../outcome/shape'
import { describeRemediesOfClass } from '../remedy'
import { NOTICES } from './catalogue'
import type { NoticeCode } from './codes'
import { missingOfOffice } from './office'
import type { ComposedLetter, LetterOffice } from './shape'

export type NoticeInput = {
  code: NoticeCode
  facts: LetterFacts
  office: LetterOffice
  /** '' for what stays with the office. */
  addressee: string
  /** How it speaks to whom it goes to: 您, 贵单位. */
  you: string
  number: string | null
  issuedOn: Day | null
  demo: boolean
}

/** A notice, a letter of consultation or a form. What it lacks is told with the article that asks for it. */
export function composeNotice(input: NoticeInput): ComposedLetter {
  const { code, facts, office, you, number, issuedOn, demo } = input
  const { notice, title } = NOTICES[code]
  const words = putInWords(notice.elements, facts, you)
  const said = notice.say(words)
  return {
    letter: {
      ...{ code, officeName: office.name, title: notice.title?.(words) ?? title, number },
      ...{ addressee: withoutIdNumbers(input.addressee.trim()), paragraphs: said.paragraphs ?? [], parts: [] },
      ...{ lines: said.lines ?? [], given: [], signs: said.signs ?? [], slip: said.slip ?? null },
      remedy: said.remedy ? describeRemediesOfClass('B', office).paragraphs.join('\n') : '',
      ...{ issuedOn, demo },
    },
    ...lacking(input, said.remedy ?? false),
  }
}

function lacking(input: NoticeInput, remedy: boolean): Pick<ComposedLetter, 'missing' | 'articles'> {
  const { code, facts, office, addressee } = input
  const { notice, title, article, to } = NOTICES[code]
  const named = to === 'file' || addressee.trim() !== ''
  const absent = Object.keys(findMissingFacts(notice.elements, facts))
  const elements = notice.elements.filter(({ name }) => absent.includes(name))
  return {
    missing: {
      ...(named ? {} : { addressee: `《${title}》缺少“收件人”` }),
      ...Object.fromEntries(elements.map((one) => [one.name, sentence(title, one)])),
      ...(remedy ? missingOfOffice(office) : {}),
    },
    articles: { addressee: article, ...Object.fromEntries(elements.map((one) => [one.name, one.article])) },
  }
}

function sentence(title: string, { label, settings }: { label: string; settings: boolean }): string {
  return `《${title}》缺少“${label}”${settings ? '，请在机关设置中填写' : ''}`
}
