import type { CardFacts } from '../../../domain/application/card'
import { toCanonicalJson } from '../../../service/sealing/canonical-json'
import { cardTextsOf, openCard } from '../../../service/sealing/seal-card'
import type { Vault } from '../../../service/sealing/vault'
import type { ApplicationDoc, StoredCard } from '../../../service/store/documents'
import { openOrNull } from './seals'

export type CaseDifference = { what: string; where: string; message: string }

/** Lists show the card and nothing else of a case, so a forged or stale one would mislead the whole office. */
export function checkCard(vault: Vault, doc: ApplicationDoc, right: CardFacts): CaseDifference[] {
  const { sealed, ...facts }: Partial<StoredCard> = doc.card ?? {}
  const names = [...new Set([...Object.keys(right), ...Object.keys(facts)])] as (keyof CardFacts)[]
  const wrong = names.filter((name) => textIn(facts[name]) !== textIn(right[name]))
  return [
    ...wrong.map((name) =>
      describeDifference(name, `保存的是“${textIn(facts[name])}”，由办理记录算出的是“${textIn(right[name])}”。`),
    ),
    ...(holdsCardTexts(vault, doc, sealed)
      ? []
      : [describeDifference('sealed', '列表里的姓名或者标题与申请的内容不一致。')]),
  ]
}

function textIn(value: unknown): string {
  return toCanonicalJson(value) ?? ''
}

function describeDifference(name: string, message: string): CaseDifference {
  return { what: 'card', where: `card.${name}`, message }
}

/** What does not open is told as a broken seal; without name and title the card has nothing to hold. */
function holdsCardTexts(vault: Vault, doc: ApplicationDoc, sealed: string | undefined): boolean {
  const right = openOrNull(() => cardTextsOf(vault, doc))
  if (!right) return true
  if (!sealed) return false
  const shown = openOrNull(() => openCard(vault, doc))
  return shown === null || toCanonicalJson(shown) === toCanonicalJson(right)
}
