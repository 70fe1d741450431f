import fc from 'fast-check'
import { maskAddress, maskEmail, maskId, maskName, maskPhone } from '../../../domain/identity/mask'

const text = fc.string({ unit: fc.constantFrom(...'张三欧阳0123456789@.aX𠮷'), minLength: 1, maxLength: 30 })
const hidden = (plain: string, shown: string) => [...plain].length - [...shown.replaceAll('*', '')].length

describe('a mask over any text', () => {
  it.each([
    ['identity number', 7, maskId],
    ['name', 1, maskName],
    ['telephone number', 7, maskPhone],
    ['address', 6, maskAddress],
  ] as const)('shows of the %s no more than %i characters', (_, most, mask) => {
    fc.assert(
      fc.property(text, (plain) => {
        const shown = [...mask(plain).replaceAll('*', '')].length
        return shown <= most && mask(plain).includes('*') && ([...plain].length === 1 || hidden(plain, mask(plain)) > 0)
      }),
    )
  })

  it('shows of an e-mail address one character before its @, and no character of a text without one but the first', () => {
    fc.assert(
      fc.property(
        text.filter((plain) => !plain.includes('@')),
        text,
        (name, host) => {
          const shown = maskEmail(`${name}@${host.replaceAll('@', '')}`)
          return (
            shown === `${[...name][0]}***@${host.replaceAll('@', '')}` &&
            [...maskEmail(name)].slice(1).every((one) => one === '*')
          )
        },
      ),
    )
  })

  it.each([
    [maskId, '12345678', '123*5678'],
    [maskId, '1234567', '1******'],
    [maskAddress, '新乡市卫滨区', '新*****'],
    [maskAddress, '新乡市卫滨区中', '新乡市卫滨区****'],
    [maskEmail, '@b.cn', '@****'],
    [maskEmail, 'a@b.cn', 'a***@b.cn'],
    [maskEmail, 'a@b@c.cn', 'a***@c.cn'],
  ])('%p hides something of the shortest: %s is shown as %s', (mask, plain, shown) => {
    expect(mask(plain)).toBe(shown)
  })
})
