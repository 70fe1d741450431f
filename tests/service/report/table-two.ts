import type { TableTwoInput } from '../../../typings/api'

export const TWO: TableTwoInput = {
  normativeIssued: '1',
  normativeRepealed: '0',
  normativeInForce: '3',
  licences: '2',
  penalties: '0',
  coercion: '0',
  feesYuan: '12345.67',
}
