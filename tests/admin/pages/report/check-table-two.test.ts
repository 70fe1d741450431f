import { checkTableTwo } from '../../../../admin/src/pages/report/check-table-two'

const zeros = {
  normativeIssued: '0',
  normativeRepealed: '0',
  normativeInForce: '',
  licences: ' 12 ',
  penalties: '0',
  coercion: '0',
  feesYuan: '1200.50',
}

describe('the figures of table two', () => {
  it('are counts and one amount in yuan; empty is zero', () => expect(checkTableTwo(zeros)).toEqual({}))

  it.each(['-1', '1.5', 'abc', '１２'])('refuse %p as a count', (licences) => {
    expect(Object.keys(checkTableTwo({ ...zeros, licences }))).toEqual(['licences'])
  })

  it.each(['1,200', '0.001', '十元'])('refuse %p as an amount', (feesYuan) => {
    expect(Object.keys(checkTableTwo({ ...zeros, feesYuan }))).toEqual(['feesYuan'])
  })
})
