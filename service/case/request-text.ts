import { readLegibly } from '../sealing/legible'
import { openComparedTexts } from '../sealing/seal-request'
import type { Vault } from '../sealing/vault'
import type { ListedDoc } from './listed-case'

/** What is asked for, as it is compared; '' where it does not open, which is like nothing. */
export function textOf(vault: Vault, doc: ListedDoc): string {
  let text = ''
  readLegibly(() => {
    text = openComparedTexts(vault, doc)
    return text
  })
  return text
}
