import {
  checkCreditCode,
  checkIdCard,
  isEmail,
  isPhone,
  normalizeId,
  readKindFromCreditCode,
} from '../../../domain/identity/identity'

describe('an identity card number', () => {
  it.each([
    '11010519491231002X',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    ' 110105 19491231 002X ',
  ])('is accepted as typed: %s', (text) => {
    expect(checkIdCard(text)).toBeNull()
    expect(normalizeId(text)).toBe('11010519491231002X')
  })

  it.each([
    ['1101051949123100', 'length'],
    ['110105491231002', 'length'],
    ['', 'length'],
    ['11010519491231O02X', 'characters'],
    ['110105194912310X21', 'characters'],
    ['110105194902300021', 'birth-date'],
    ['110105202302290012', 'birth-date'],
    ['110105194912310021', 'checksum'],
    ['11010519491232002X', 'birth-date'],
    ['11010519491213002X', 'checksum'],
  ])('%s is refused: %s', (text, problem) => {
    expect(checkIdCard(text)).toBe(problem)
  })
})

describe('a 统一社会信用代码', () => {
  it.each(['91350100M000100Y43', '91350100m000100y43', '９１３５０１００Ｍ０００１００Ｙ４３'])(
    'is accepted: %s',
    (text) => {
      expect(checkCreditCode(text)).toBeNull()
    },
  )

  it.each([
    ['91350100M000100Y4', 'length'],
    ['91350100M000100YI3', 'characters'],
    ['91350X00M000100Y43', 'characters'],
    ['91350100M000100Y44', 'checksum'],
    ['91350100M000010Y43', 'checksum'],
  ])('%s is refused: %s', (text, problem) => {
    expect(checkCreditCode(text)).toBe(problem)
  })

  it.each([
    ['91', 'business'],
    ['93', 'business'],
    ['92', 'person'],
    ['31', 'legal-services'],
    ['52', 'public-interest'],
    ['12', 'other'],
    ['A1', null],
  ])('beginning with %s usually counts as %s', (prefix, kind) => {
    expect(readKindFromCreditCode(`${prefix}350100M000100Y43`, 'person')).toBe(kind)
  })

  it('of a sole trader counts as the office has set', () => {
    expect(readKindFromCreditCode('92350100M000100Y43', 'business')).toBe('business')
  })
})

describe('a way to reach the applicant', () => {
  it.each(['13812345678', '138 1234 5678', '+8613812345678', '010-88886666', '（0373）2021234', '0373-2021234转801'])(
    '%s is a phone number',
    (text) => {
      expect(isPhone(text)).toBe(true)
    },
  )

  it.each(['12812345678', '1381234567', '88886666', '138123456789', '电话', ''])('%s is none', (text) => {
    expect(isPhone(text)).toBe(false)
  })

  it.each(['a@b.cn', 'zhang.san+foi@example.com.cn'])('%s is an e-mail address', (text) => {
    expect(isEmail(text)).toBe(true)
  })

  it.each(['a@b', 'a b@c.cn', '@c.cn', 'a@c..cn', 'a.@c.cn', ''])('%s is no e-mail address', (text) => {
    expect(isEmail(text)).toBe(false)
  })
})
