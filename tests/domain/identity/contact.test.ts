import { isEmail, isPhone, normalizePhone } from '../../../domain/identity/identity'

describe('a telephone number as people type it', () => {
  it.each([
    ['138 1234 5678', '13812345678'],
    [' ８６－０３７３ ', '860373'],
    ['+8613812345678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['13800861234', '13800861234'],
    ['（0373）2021234', '03732021234'],
    ['0373—2021234转 801', '03732021234#801'],
    ['0373-2021234 ext.801', '03732021234#801'],
    ['0373-2021234EXT801', '03732021234#801'],
    ['0373-2021234#801', '03732021234#801'],
    ['0373-2021234转801 ', '03732021234#801'],
    ['0373-2021234转801号', '03732021234转801号'],
  ])('%j is read as %s', (typed, read) => {
    expect(normalizePhone(typed)).toBe(read)
  })

  it.each([
    '13812345678',
    '19912345678',
    '010-88886666',
    '021-6123456',
    '0373-2021234',
    '0373-20212345',
    '0373-2021234#1',
    '0373-2021234#123456',
  ])('%s reaches somebody', (text) => expect(isPhone(text)).toBe(true))

  it.each([
    ['has a digit before it', '113812345678'],
    ['has a digit after it', '138123456789'],
    ['has no area code', '2021234'],
    ['has an area code that nobody has', '0113-2021234'],
    ['begins after its area code with 1', '0373-1021234'],
    ['is too short after its area code', '0373-202123'],
    ['is too long after its area code', '0373-202123456'],
    ['has something before its area code', '90373-2021234'],
    ['has an extension of seven digits', '0373-2021234#1234567'],
    ['has an extension without digits', '0373-2021234#'],
    ['has words after its extension', '0373-2021234转801号'],
    ['is an extension alone', '#801'],
  ])('that %s is none: %s', (_, text) => expect(isPhone(text)).toBe(false))
})

describe('an e-mail address as people type it', () => {
  it.each([
    'a@b.cn',
    ' a@b.cn ',
    'ａ@ｂ.ｃｎ',
    'zhang.san+foi@mail.example.com.cn',
    "o'neil@x-y.cn",
    `${'a'.repeat(249)}@b.cn`,
  ])('%j is taken', (text) => expect(isEmail(text)).toBe(true))

  it.each([
    ['ends in a sign', 'a@b.cn!'],
    ['begins with a space inside', 'x a@b.cn'],
    ['has a top domain of one letter', 'a@b.c'],
    ['has a top domain of digits', 'a@b.12'],
    ['has a domain that begins with a dash', 'a@-b.cn'],
    ['has a domain that ends with a dash', 'a@b-.cn'],
    ['has two of them', 'a@b.cn@c.cn'],
    ['is longer than 254 characters', `${'a'.repeat(250)}@b.cn`],
  ])('that %s is none: %s', (_, text) => expect(isEmail(text)).toBe(false))
})
