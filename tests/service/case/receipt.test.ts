import { receiptFor } from '../../../service/case/receipt'
import { openVault } from '../../../service/sealing/vault'

const vaultOf = (root: number) =>
  openVault({ root: Buffer.alloc(32, root), current: 'k1', master: { k1: Buffer.alloc(32, 1) } })
const FILING = { caller: 'web:zhang', key: 'key-of-a-draft' }

describe('the receipt of a filing', () => {
  it('is four groups of four letters that are not mistaken for each other', () => {
    expect(receiptFor(vaultOf(1), FILING)).toMatch(/^([2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/)
  })

  it('is the same for the same caller and key', () => {
    expect(receiptFor(vaultOf(1), FILING)).toBe(receiptFor(vaultOf(1), { ...FILING }))
  })

  it('is another one for another caller, another key, or the key of another installation', () => {
    const receipts = [
      receiptFor(vaultOf(1), FILING),
      receiptFor(vaultOf(1), { ...FILING, caller: 'web:li' }),
      receiptFor(vaultOf(1), { ...FILING, key: 'another-key' }),
      receiptFor(vaultOf(1), { caller: 'web:zhang/key', key: '-of-a-draft' }),
      receiptFor(vaultOf(1), { caller: 'web:zhang', key: '/key-of-a-draft' }),
      receiptFor(vaultOf(2), FILING),
    ]
    expect(new Set(receipts).size).toBe(receipts.length)
  })
})
