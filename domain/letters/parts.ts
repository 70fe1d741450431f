import type { LetterFacts } from '../application/events'
import { PART_ARTICLES, PART_GROUNDS, PARTLY_DISCLOSED, PARTS } from '../outcome/disclosed'
import { applicable, factOf } from '../outcome/facts'
import type { LetterPart } from './shape'
import { withoutIdNumbers } from './words'

/** Art. 37: what is given and what is not, each part with its ground; why stands in the letter itself. */
export function partsOf(facts: LetterFacts): LetterPart[] {
  const kept = applicable(PARTLY_DISCLOSED.facts, facts)
  const given = {
    content: withoutIdNumbers(factOf(kept, 'given')),
    treatment: '予以公开',
    basis: '第三十六条第（二）项',
  }
  return [given, ...PARTS.filter((n) => factOf(kept, `withheld${n}`) !== '').map((n) => part(n, kept))]
}

function part(n: number, facts: LetterFacts): LetterPart {
  const ground = factOf(facts, `ground${n}`)
  const law = ground === '3.3.2' ? withoutIdNumbers(factOf(facts, `law${n}`)) : ''
  return {
    content: withoutIdNumbers(factOf(facts, `withheld${n}`)),
    treatment: ground.startsWith('3.3') ? '不予公开' : '无法提供',
    basis: [PART_GROUNDS[ground] ?? '', law, PART_ARTICLES[ground] ?? ''].filter((text) => text !== '').join('，'),
  }
}
