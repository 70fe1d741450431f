import { defineDay, defineReason } from './facts'
import type { Citation, FactSpec, FactWords } from './shape'

const given = { fact: 'publicInterest' }

/** Art. 15, 32: what outweighs a well-founded objection of a third party, and the day on which it was told so. */
export const PUBLIC_INTEREST_FACTS: FactSpec[] = [
  defineReason('publicInterest', '不公开会对公共利益造成什么重大影响', {
    needs: '不公开会对公共利益造成什么重大影响：会发生什么、关系到多少人',
    hint: '第三方不同意并且理由合理、仍然决定公开的才填写；不写第三方是谁',
    required: false,
  }),
  defineDay('thirdToldOn', '书面告知第三方的日期', { only: given, from: 'third-party-told-on' }),
]

export const PUBLIC_INTEREST_ARTICLES: Citation[] = ['第十五条', '第三十二条'].map((article) => ({
  article,
  only: given,
}))

/** Art. 32: the third party learns of it in writing; the applicant learns why it did not prevail. */
export function tellPublicInterest({ has, say }: FactWords): string[] {
  if (!has('publicInterest')) return []
  return [
    `本机关书面征求了第三方意见，第三方不同意公开。本机关认为，不公开会对公共利益造成重大影响：${say('publicInterest')}。本机关决定予以公开，已于${say('thirdToldOn')}书面告知第三方。`,
  ]
}
