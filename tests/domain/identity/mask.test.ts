import { maskAddress, maskEmail, maskId, maskName, maskPhone } from '../../../domain/identity/mask'

describe('masking', () => {
  it.each([
    [maskId, '11010519491231002X', '110***********002X'],
    [maskId, '12345', '1****'],
    [maskName, '张三', '张*'],
    [maskName, '欧阳小明', '欧***'],
    [maskName, '张', '张*'],
    [maskPhone, '13812345678', '138****5678'],
    [maskAddress, '河南省新乡市卫滨区中同街1号', '河南省新乡市****'],
    [maskAddress, '中同街1号', '中****'],
    [maskEmail, 'zhang@example.com', 'z***@example.com'],
    [maskEmail, 'nonsense', 'n*******'],
  ])('%p of %s shows %s', (mask, plain, shown) => {
    expect(mask(plain)).toBe(shown)
  })

  it.each([maskId, maskName, maskPhone, maskAddress, maskEmail])('leaves nothing of nothing', (mask) => {
    expect(mask('')).toBe('')
  })
})
