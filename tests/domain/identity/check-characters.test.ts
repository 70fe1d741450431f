import fc from 'fast-check'
import { checkCreditCode, checkIdCard, findUsualKind, readKindFromCreditCode } from '../../../domain/identity/identity'

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const birthday = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))

/** GB 11643 by its formula: the weight of a place is a power of two modulo 11. */
function completeIdCard(first17: string): string {
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0)
  return first17 + '10X98765432'[sum % 11]
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** GB 32100 by its formula: the weight of a place is a power of three modulo 31. */
function completeCreditCode(first17: string): string {
  const sum = [...first17].reduce((total, one, i) => total + ALPHABET.indexOf(one) * (3 ** i % 31), 0)
  return first17 + ALPHABET[(31 - (sum % 31)) % 31]
}

const idCard = fc.tuple(digits(6), birthday, digits(3)).map((parts) => completeIdCard(parts.join('')))
const letters = (length: number) => fc.array(fc.constantFrom(...ALPHABET), { minLength: length, maxLength: length })
const creditCode = fc
  .tuple(letters(2), digits(6), letters(9))
  .map(([head, district, tail]) => completeCreditCode(head.join('') + district + tail.join('')))

/** The text with another character of the alphabet at one place. */
function mistyped(text: string, place: number, step: number, alphabet: string): string {
  const other = alphabet[(alphabet.indexOf(text[place] ?? '') + step) % alphabet.length]
  return text.slice(0, place) + other + text.slice(place + 1)
}

describe('the check character', () => {
  it('of every identity card number is worked out as GB 11643 has it', () => {
    fc.assert(fc.property(idCard, (id) => checkIdCard(id) === null))
  })

  it('finds every identity card number with one wrong digit', () => {
    const change = fc.tuple(idCard, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(fc.property(change, ([id, place, step]) => checkIdCard(mistyped(id, place, step, '0123456789')) !== null))
  })

  it('of every credit code is worked out as GB 32100 has it', () => {
    fc.assert(fc.property(creditCode, (code) => checkCreditCode(code) === null))
  })

  it('of a credit code whose sum is nothing is 0', () => {
    expect(checkCreditCode('000000000000000000')).toBeNull()
  })

  it('finds every credit code with one wrong character', () => {
    const change = fc.tuple(creditCode, fc.integer({ min: 0, max: 17 }), fc.integer({ min: 1, max: 30 }))
    fc.assert(
      fc.property(change, ([code, place, step]) => checkCreditCode(mistyped(code, place, step, ALPHABET)) !== null),
    )
  })
})

describe('the district in a credit code', () => {
  it.each(['91A50100M000100Y43', '9135010YM000100Y43'])('is six digits, which %s has not', (code) => {
    expect(checkCreditCode(code)).toBe('characters')
  })
})

describe('the kind of applicant that a document tells', () => {
  it.each([
    ['11', 'other'],
    ['12', 'other'],
    ['31', 'legal-services'],
    ['32', 'legal-services'],
    ['33', 'legal-services'],
    ['51', 'public-interest'],
    ['52', 'public-interest'],
    ['53', 'public-interest'],
    ['54', 'other'],
    ['55', 'other'],
    ['91', 'business'],
    ['92', 'person'],
    ['93', 'business'],
    ['13', null],
    ['', null],
  ])('is by the beginning “%s” of a credit code: %s', (prefix, kind) => {
    expect(readKindFromCreditCode(prefix, 'person')).toBe(kind)
  })

  it('is that of a credit code which is right', () => {
    const idNumber = completeCreditCode('91350100M000100Y4')
    expect(findUsualKind({ idKind: 'credit-code', idNumber }, 'person')).toBe('business')
  })

  it('is not known from a credit code which is wrong, nor from another document', () => {
    const idNumber = completeCreditCode('91350100M000100Y4')
    expect(
      findUsualKind({ idKind: 'credit-code', idNumber: mistyped(idNumber, 5, 1, '0123456789') }, 'person'),
    ).toBeNull()
    expect(findUsualKind({ idKind: 'other-id', idNumber }, 'person')).toBeNull()
  })
})
