/** A kind of letter that a reply comes as: its code, its place in the usual set of 23, its title and its article. */
export type ReplyLetter<Code extends string = string> = {
  code: Code
  row: number
  title: string
  article: string
}

function replyLetter<const Code extends string>(letter: ReplyLetter<Code>): ReplyLetter<Code> {
  return letter
}

/** Each outcome names the letter it is told in; the common block of all of them stands in letters/compose-reply.ts. */
export const DISCLOSURE = replyLetter({
  code: 'disclosure',
  row: 9,
  title: '政府信息公开告知书',
  article: '第三十六条',
})

export const PARTIAL_DISCLOSURE = replyLetter({
  code: 'partial-disclosure',
  row: 10,
  title: '政府信息部分公开告知书',
  article: '第三十七条',
})

export const WITHHOLDING_LETTER = replyLetter({
  code: 'withholding',
  row: 11,
  title: '政府信息不予公开告知书',
  article: '第三十六条',
})

export const SPECIAL_RULES = replyLetter({
  code: 'special-rules',
  row: 12,
  title: '依特别规定办理告知书',
  article: '第三十六条',
})

export const NOT_EXISTING = replyLetter({
  code: 'not-existing',
  row: 13,
  title: '政府信息不存在告知书',
  article: '第三十六条',
})

export const OTHER_AGENCY = replyLetter({
  code: 'other-agency',
  row: 14,
  title: '非本机关负责公开告知书',
  article: '第三十六条',
})

export const NOT_PROVIDED = replyLetter({
  code: 'cannot-provide',
  row: 15,
  title: '政府信息无法提供告知书',
  article: '第三十六条',
})

export const NOT_PROCESSED = replyLetter({
  code: 'not-processed',
  row: 16,
  title: '政府信息公开申请不予处理告知书',
  article: '第三十六条',
})

export const NOT_REPEATED = replyLetter({
  code: 'not-repeated',
  row: 17,
  title: '政府信息公开申请不予重复处理告知书',
  article: '第三十六条',
})

export const CLOSING = replyLetter({
  code: 'closing',
  row: 19,
  title: '政府信息公开申请终止处理告知书',
  article: '第三十六条',
})

export const REPLY_LETTERS = [
  DISCLOSURE,
  PARTIAL_DISCLOSURE,
  WITHHOLDING_LETTER,
  SPECIAL_RULES,
  NOT_EXISTING,
  OTHER_AGENCY,
  NOT_PROVIDED,
  NOT_PROCESSED,
  NOT_REPEATED,
  CLOSING,
] as const
export type ReplyCode = (typeof REPLY_LETTERS)[number]['code']
