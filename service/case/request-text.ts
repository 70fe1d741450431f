import { legible } from '../sealing/legible'
import { openRequest } from '../sealing/seal-request'
import type { Vault } from '../sealing/vault'
import type { ApplicationDoc } from '../store/documents'

/** What is asked for, as it is compared; '' where it does not open, which is like nothing. */
export function textOf(vault: Vault, doc: ApplicationDoc): string {
  let text = ''
  legible(() => {
    const { description, documentNumber } = openRequest(vault, doc)
    text = `${description} ${documentNumber}`
    return text
  })
  return text
}
