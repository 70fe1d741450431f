import type { FactWords } from './shape'
import { NO_DUTY_IN_EDITION_1, tellNoDuty, tellNoPublicHarm } from './withheld/withholding'

/** Why a part is not given: the leaf it would be alone, in the words of a letter and with its article. */
export type PartGround = {
  words: string
  article: string
  treatment: '不予公开' | '无法提供'
  /** What the law wants said of such a part besides its reason (Art. 16, 32); `n`: which part it is. */
  adds?: (n: number, words: FactWords) => string
}

const tellNoRule = (n: number, words: FactWords) =>
  words.edition === 1 ? `${NO_DUTY_IN_EDITION_1}。` : tellNoDuty(words, `${n}`)

/** Art. 14–16: what may be withheld. */
const WITHHELD_PARTS: Record<string, PartGround> = {
  '3.3.1': { words: '属于国家秘密', article: '第十四条', treatment: '不予公开' },
  '3.3.2': { words: '法律、行政法规禁止公开', article: '第十四条', treatment: '不予公开' },
  '3.3.3': {
    words: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    article: '第十四条',
    treatment: '不予公开',
  },
  '3.3.4': { words: '保护第三方合法权益', article: '第十五条', treatment: '不予公开', adds: tellConsulted },
  '3.3.5': { words: '属于内部事务信息', article: '第十六条第一款', treatment: '不予公开' },
  '3.3.6': { words: '属于过程性信息', article: '第十六条第二款', treatment: '不予公开', adds: tellNoRule },
  '3.3.7': { words: '属于行政执法案卷信息', article: '第十六条第二款', treatment: '不予公开', adds: tellNoRule },
}

/** All grounds of a part. */
export const PART_GROUNDS: Record<string, PartGround> = {
  ...WITHHELD_PARTS,
  '3.4.1': { words: '经检索不存在', article: '第三十六条第（四）项', treatment: '无法提供' },
  '3.4.2': { words: '没有现成信息，需要另行制作', article: '第三十八条', treatment: '无法提供' },
}

/** The grounds of the first part: without one of them nothing was severed (Art. 37). */
export const WITHHELD_PART_GROUNDS = Object.keys(WITHHELD_PARTS)

/** The grounds as choices of a form. */
export function listGroundChoices(leaves: readonly string[]): Record<string, string> {
  return Object.fromEntries(leaves.map((leaf) => [leaf, PART_GROUNDS[leaf]?.words ?? '']))
}

function tellConsulted(n: number, words: FactWords): string {
  const answer =
    words.code(`opinion${n}`) === 'silent'
      ? '本机关已书面征求第三方意见，第三方逾期没有提出意见，由本机关依法决定'
      : '本机关已书面征求第三方意见，第三方不同意公开，本机关审查后认为理由合理'
  return `${answer}；${tellNoPublicHarm(words, `${n}`)}。`
}
