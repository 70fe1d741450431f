import { defineText } from '../facts'
import type { Citation, FactWords } from '../shape'

/** What the leaves of 不予公开 have in common. */
export const DECIDED_NOT_TO_DISCLOSE = '本机关决定不予公开'

/** Art. 36(三): every refusal says so and gives its reason. */
export function citeWithholding(...articles: string[]): Citation[] {
  return [...articles, '第三十六条第（三）项'].map((article) => ({ article }))
}

export const WHAT = defineText('what', '所涉政府信息的名称', { hint: '名称本身不能公开的，写概括的名称' })

/** No search is claimed: unlike 3.1 and 3.4.1 these outcomes do not ask for its record. */
export function tellHeld({ you, say }: FactWords): string {
  return `${you}申请的“${say('what')}”由本机关保存。`
}
