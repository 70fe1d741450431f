import type {
  ConsultedParty,
  DisclosureDecision,
  Opinion,
  PersonalFinding,
  ProceedingResult,
  ProceedingRoute,
  SearchResult,
  SecrecyFinding,
  WithheldDecision,
} from '../application/vocabulary'
import type { SigningMode } from '../office-settings/office-settings'

export const CONSULTED_PARTY_WORDS: Record<ConsultedParty, string> = { third: '第三方', agency: '其他机关' }

export const OPINION_WORDS: Record<Opinion, string> = {
  agrees: '同意公开',
  objects: '不同意公开',
  silent: '逾期未提出意见',
}

export const SEARCH_RESULT_WORDS: Record<SearchResult, string> = {
  found: '查到',
  none: '没有查到',
  uncertain: '看不出要哪一份',
}

export const ROUTE_WORDS: Record<ProceedingRoute, string> = {
  reconsideration: '行政复议',
  direct: '行政诉讼（未经复议直接起诉）',
  'after-reconsideration': '行政诉讼（复议后起诉）',
}

/** The columns of table four. */
export const RESULT_WORDS: Record<ProceedingResult, string> = {
  upheld: '结果维持',
  overturned: '结果纠正',
  other: '其他结果',
}

export const DISCLOSURE_WORDS: Record<DisclosureDecision, string> = {
  publish: '转为主动公开',
  keep: '不转为主动公开',
}

/** Art. 18. */
export const WITHHELD_WORDS: Record<WithheldDecision, string> = {
  open: '情况变了，可以公开',
  keep: '仍不公开',
}

/** How many persons took part in a reply, as its record tells it. */
export const SIGNING_MODE_WORDS: Record<SigningMode, string> = {
  three: '拟写、审核、签发三人分办。',
  two: '两人分办（本机关不设审核）。',
  one: '一人办理（本机关只有一名工作人员）。',
}

/** How an applicant is spoken with; told in the record as it is chosen. */
export const CONTACT_WAYS = {
  电话: '电话',
  短信: '短信',
  当面: '当面',
  网上: '网上',
  电子邮件: '电子邮件',
  信函: '信函',
} as const

/** Art. 17: what the reviewer found, as the form of the review prints it. */
export const SECRECY_WORDS: Record<SecrecyFinding, string> = {
  clear: '不涉及国家秘密、工作秘密',
  removed: '涉密的内容已经删去或者不予公开',
  referred: '不能确定，已经报有关主管部门或者保密行政管理部门确定',
}
export const PERSONAL_WORDS: Record<PersonalFinding, string> = {
  none: '不含个人信息',
  masked: '个人信息已经遮盖',
  needed: '保留的个人信息依法可以公开',
}
