import type { Day } from '../day'

/** 109号文 Art. 6: what a payment does to the period. */
export const FEE_RULES = ['restart', 'resume'] as const
export type FeeRule = (typeof FEE_RULES)[number]

/** How the office reads 3.3.8 行政查询事项: B as 法释8号 suggests, A where reconsideration comes first. */
export const INQUIRY_CLASSES = ['B', 'A'] as const
export type InquiryClass = (typeof INQUIRY_CLASSES)[number]

/** How the office reads 3.2: A for all of it since 2026-07-01 (行政复议法实施条例 Art. 31), or each part by itself. */
export const PARTIAL_REMEDIES = ['A', 'A+B'] as const
export type PartialRemedy = (typeof PARTIAL_REMEDIES)[number]

/** What is told of silence: reconsideration first since 2026-07-01 (行政复议法实施条例 Art. 30), or either as 法释8号 reads. */
export const SILENCE_REMEDIES = ['review-first', 'either'] as const
export type SilenceRemedy = (typeof SILENCE_REMEDIES)[number]

/** Who decides what for one reply: three persons, two (no reviewer), or one. */
export const SIGNING_MODES = ['three', 'two', 'one'] as const
export type SigningMode = (typeof SIGNING_MODES)[number]

/** The column of table three that is proposed for a 个体工商户. */
export const BUSINESS_OWNERS = ['person', 'business'] as const
export type BusinessOwners = (typeof BUSINESS_OWNERS)[number]

/** The 机关代字 of a series, and whether 第 stands before the number. An empty prefix: the office's usual one. */
export type NumberStyle = { prefix: string; ordinal: boolean }

/** What an office may decide for itself. Most of it follows practice, because the law gives no rule; it is to be confirmed locally. */
export type OfficeSettings = {
  /** 行政复议法 Art. 24: the government that set the office up; 行政诉讼法 Art. 18: the court. */
  reviewBody: string
  court: string
  inquiryClass: InquiryClass
  partialRemedy: PartialRemedy
  silenceRemedy: SilenceRemedy
  /** 行政复议法 Art. 22(2): where the review body takes applications on line. Without it no reply is given on line. */
  onlineAddress: string
  feeRule: FeeRule
  /** 109号文 Art. 6: the way to pay (缴纳方式) that a fee notice must tell. There is no default, because it differs from office to office. */
  paymentWords: string
  businessOwners: BusinessOwners
  signingMode: SigningMode
  letterSeries: string
  /** By the code of the series (domain/letters/series.ts); a series that stands nowhere here has the usual style. */
  numberStyles: Readonly<Record<string, NumberStyle>>
  /** Art. 12: what the guide tells of the 工作机构. */
  unit: string
  address: string
  hours: string
  phone: string
  fax: string
  email: string
  postcode: string
  /** Art. 49 names no day for a sub-district office: '01-31', month and day of the year after. */
  reportDueOn: string
  /** Working days before a legal day in which its act stands among what is due soon. */
  remindDays: number
  /** Calendar days after a term has ended before 视为放弃 is proposed: an answer may still be in the post. */
  graceDays: number
  /** Months until what was withheld is looked at again; Art. 18 says 定期 and names no number. */
  reviewMonths: number
}

/** The one place of the usual values; what has none must be entered by the office. */
export const USUAL_SETTINGS = {
  inquiryClass: 'B',
  partialRemedy: 'A',
  silenceRemedy: 'review-first',
  onlineAddress: '',
  feeRule: 'restart',
  paymentWords: '',
  businessOwners: 'person',
  signingMode: 'three',
  numberStyles: {},
  unit: '',
  reportDueOn: '01-31',
  remindDays: 3,
  graceDays: 0,
  reviewMonths: 12,
} as const satisfies Partial<OfficeSettings>

/** What may be left out where an office is stored: it has the usual value then. */
export type UsualSettings = Pick<OfficeSettings, keyof typeof USUAL_SETTINGS>
export type StoredSettings = Omit<OfficeSettings, keyof UsualSettings> & Partial<UsualSettings>

/** The settings of an office with every gap filled; an office stored before a setting existed has its usual value. */
export function completeSettings(stored: StoredSettings): OfficeSettings {
  const { reviewBody, court, letterSeries, address, hours, phone, fax, email, postcode } = stored
  const own = { reviewBody, court, letterSeries, address, hours, phone, fax, email, postcode }
  return { ...own, ...readUsualSettings(stored) }
}

function readUsualSettings(stored: Partial<UsualSettings>): UsualSettings {
  const named = Object.keys(USUAL_SETTINGS) as (keyof UsualSettings)[]
  const set = named.filter((name) => stored[name] !== undefined).map((name) => [name, stored[name]])
  return { ...USUAL_SETTINGS, ...Object.fromEntries(set) }
}

/** The last day to publish the report of a year. */
export function computeReportDueOn(year: number, { reportDueOn }: Pick<OfficeSettings, 'reportDueOn'>): Day {
  return `${year + 1}-${reportDueOn}`
}
