import type { ApplicantKind } from '../application/vocabulary'
import { isDay } from '../day'
import type { BusinessOwners } from '../office-settings/office-settings'

/** What is wrong with an identity number, the first fault found. */
export type IdProblem = 'length' | 'characters' | 'birth-date' | 'checksum'

/** Full-width characters, spaces and a lower-case x, as people type them, become the printed form. */
export function normalizeId(text: string): string {
  return text.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

/** GB 11643: weights of the first 17 digits, and the check character by remainder modulo 11. */
const ID_CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ID_CARD_CHECKS = '10X98765432'

export function checkIdCard(text: string): IdProblem | null {
  const id = normalizeId(text)
  if (id.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(id)) return 'characters'
  if (!isDay(`${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`)) return 'birth-date'
  const sum = ID_CARD_WEIGHTS.reduce((total, weight, i) => total + weight * Number(id[i]), 0)
  return ID_CARD_CHECKS[sum % 11] === id[17] ? null : 'checksum'
}

/** GB 32100: the 31 characters, without I, O, S, V and Z; a character's value is its place. */
const CREDIT_CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CREDIT_CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** 统一社会信用代码. Never answers 'birth-date'. */
export function checkCreditCode(text: string): IdProblem | null {
  const code = normalizeId(text)
  if (code.length !== 18) return 'length'
  const values = [...code].map((one) => CREDIT_CODE_CHARACTERS.indexOf(one))
  if (values.includes(-1) || !/^\d{6}$/.test(code.slice(2, 8))) return 'characters'
  const sum = CREDIT_CODE_WEIGHTS.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0)
  return (31 - (sum % 31)) % 31 === values[17] ? null : 'checksum'
}

/** Who registered it and as what, by the first two characters (GB 32100 table 1). */
const KIND_BY_PREFIX: Record<string, ApplicantKind> = {
  '11': 'other',
  '12': 'other',
  '31': 'legal-services',
  '32': 'legal-services',
  '33': 'legal-services',
  '51': 'public-interest',
  '52': 'public-interest',
  '53': 'public-interest',
  '54': 'other',
  '55': 'other',
  '91': 'business',
  '93': 'business',
}

const BUSINESS_OWNER = '92'

/**
 * The usual column of table three for a code; null where the code does not tell. An officer may choose another. Of a
 * 个体工商户 (GB 32100: 92) the office has set the column.
 */
export function readKindFromCreditCode(code: string, businessOwners: BusinessOwners): ApplicantKind | null {
  const prefix = normalizeId(code).slice(0, 2)
  return prefix === BUSINESS_OWNER ? businessOwners : (KIND_BY_PREFIX[prefix] ?? null)
}

/** The same for a document as it was shown; null where it does not tell, or is not right. */
export function findUsualKind(
  { idKind, idNumber }: { idKind: string; idNumber: string },
  businessOwners: BusinessOwners,
): ApplicantKind | null {
  if (idKind !== 'credit-code' || checkCreditCode(idNumber)) return null
  return readKindFromCreditCode(idNumber, businessOwners)
}

const MOBILE = /^1[3-9]\d{9}$/
/** Area code, 7 or 8 digits, and perhaps an extension. */
const LANDLINE = /^0(10|2\d|[3-9]\d{2})[2-9]\d{6,7}(#\d{1,6})?$/

/** Full-width and spaced forms become digits; an extension stays behind '#'. */
export function normalizePhone(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/(转|ext\.?|#)\s*(\d+)$/i, '#$2')
    .replace(/^(\+86|0086)/, '')
    .replace(/[\s()\-—–]/g, '')
}

/** A mainland mobile number, or a landline with its area code. */
export function isPhone(text: string): boolean {
  const phone = normalizePhone(text)
  return MOBILE.test(phone) || LANDLINE.test(phone)
}

const EMAIL_LIMIT = 254

export function isEmail(text: string): boolean {
  const email = text.normalize('NFKC').trim()
  return (
    email.length <= EMAIL_LIMIT &&
    /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/i.test(email)
  )
}
