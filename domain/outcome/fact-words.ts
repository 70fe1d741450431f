import { formatDay, isDay } from '../day'
import { readFact } from './facts'
import type { FactSpec, FactWords, LetterFacts } from './shape'

/** How a letter speaks, and in which words. */
export type Speech = Pick<FactWords, 'you' | 'edition'>

export function putInWords(specs: readonly FactSpec[], facts: LetterFacts, { you, edition }: Speech): FactWords {
  return {
    you,
    edition,
    has: (name) => readFact(facts, name) !== '',
    code: (name) => readFact(facts, name),
    wasAsked: (name) => Object.hasOwn(facts, name),
    say: (name) => {
      const value = removeIdNumbers(readFact(facts, name))
      const spec = specs.find((one) => one.name === name)
      return value === '' ? `【${spec?.label ?? name}】` : fitSentence(value, spec)
    },
  }
}

/** Typed text goes into the middle of a sentence: its own full stop would break it. */
function fitSentence(value: string, spec?: FactSpec): string {
  if (spec?.kind === 'day' && isDay(value)) return formatDay(value)
  if (spec?.kind === 'choice') return spec.choices.find((choice) => choice.value === value)?.label ?? value
  return value.replace(/[。；;.\s]+$/u, '')
}

/** With what stands before it: the staff page reads this too, and iOS 14 knows no lookbehind. */
const ID_NUMBER = /(^|\D)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/g

/** A letter carries the name and nothing else of a person's identity, whatever was typed into the free text. */
export function removeIdNumbers(text: string): string {
  return text.replace(ID_NUMBER, '$1（身份证号码略）')
}
