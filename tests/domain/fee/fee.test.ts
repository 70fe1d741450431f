import * as fc from 'fast-check'
import { computeItemPrice, computeItemsFee, computePagesFee } from '../../../domain/fee/fee'

describe('the fee by applications', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
    [60, 11000],
    [61, 11500],
  ])('is for %i in a month %i yuan', (items, yuan) => {
    expect(computeItemsFee(items)).toBe(yuan)
  })

  it('is the sum of the price of each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), (count) => {
        const one = Array.from({ length: count }, (_, i) => computeItemPrice(i + 1))
        return computeItemsFee(count) === one.reduce((sum, yuan) => sum + yuan, 0)
      }),
    )
  })
})

describe('the fee by pages', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2700],
    [201, 2740],
    [250, 4700],
  ])('is for %i of one application %i yuan', (pages, yuan) => {
    expect(computePagesFee(pages)).toBe(yuan)
  })
})
