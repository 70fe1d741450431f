import type { TableTwoInput } from '../../../../typings/api'

const COUNT = /^\s*\d{0,9}\s*$/
const YUAN = /^\s*(\d{1,12}(\.\d{1,2})?)?\s*$/

/** The sentences beside the fields of table two that cannot be saved as they stand; an empty field counts as 0. */
export function checkTableTwo(typed: Readonly<Record<keyof TableTwoInput, string>>): Record<string, string> {
  const { feesYuan, ...counts } = typed
  const wrong = Object.entries(counts).filter(([, text]) => !COUNT.test(text))
  return {
    ...Object.fromEntries(wrong.map(([name]) => [name, '请填写不小于 0 的整数。'])),
    ...(YUAN.test(feesYuan) ? {} : { feesYuan: '请填写金额，单位元，最多两位小数。' }),
  }
}
