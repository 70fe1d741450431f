import type { ApplicationDoc } from '../../shared/documents'
import { openRequest } from '../../shared/request'
import type { Vault } from '../../shared/services'
import { legible } from '../../shared/views/legible'

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
