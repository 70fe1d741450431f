import type { CellPlace, Problem } from '../report'
import type { CellValue } from './read-cells'

/** What was read, and what could not be read as it should be (X10). */
export type Reading<T> = { value: T; problems: Problem[] }

export function makeUnreadableProblem(where: CellPlace, message: string): Problem {
  return { rule: 'X10', level: 'error', where, message }
}

/** A count as printed; signs and decimals are kept for X10 to find. A blank cell and text are read as 0. */
export function readCount(value: CellValue, where: CellPlace): Reading<number> {
  if (value.kind === 'number') return { value: Number(value.text), problems: [] }
  if (value.kind === 'bad') {
    return {
      value: 0,
      problems: [makeUnreadableProblem(where, `填的是“${value.text.slice(0, 20)}”，应为不小于 0 的整数`)],
    }
  }
  return { value: 0, problems: [makeUnreadableProblem(where, '这一格是空的，按 0 读取；没有的也应填 0')] }
}

/** Amounts stay text, so that nothing is rounded: '1.50' → '1.5', '007' → '7'. */
export function readAmount(value: CellValue, where: CellPlace): Reading<string> {
  if (value.kind !== 'number')
    return { value: '0', problems: [makeUnreadableProblem(where, '没有读到金额，应填数字，没有的填 0')] }
  return { value: trimDecimal(value.text), problems: [] }
}

function trimDecimal(text: string): string {
  const whole = text.replace(/^(-?)0+(?=\d)/, '$1')
  return whole.includes('.') ? whole.replace(/0+$/, '').replace(/\.$/, '') : whole
}

/** A row that should hold `codes.length` counts. `where` gives the address of each. */
export function readRow<C extends string>(
  values: readonly CellValue[] | null,
  codes: readonly C[],
  { where, found }: { where: (code: C) => CellPlace; found: number },
): Reading<Record<C, number>> {
  if (!values) {
    const message = found
      ? `这一行应有 ${codes.length} 个数字，读到 ${found} 个，无法对应到各列`
      : '这一行没有读到：找不到它的名称，或者后面没有数字'
    return { value: countsOf(codes, () => 0), problems: [makeUnreadableProblem(where(codes[0]!), message)] }
  }
  const read = codes.map((code, index) => readCount(values[index]!, where(code)))
  return { value: countsOf(codes, (index) => read[index]!.value), problems: read.flatMap(({ problems }) => problems) }
}

function countsOf<C extends string>(codes: readonly C[], countAt: (index: number) => number): Record<C, number> {
  return Object.fromEntries(codes.map((code, index) => [code, countAt(index)])) as Record<C, number>
}
