import { listRowStarts, type PlacedValue, pickValues, readRowAt } from '../../../../domain/report/reading/labelled-rows'
import { type CellValue, type ReadCell, readValue } from '../../../../domain/report/reading/read-cells'

/** Rows of cells by lines, in the order of reading. */
const cellsOf = (...rows: string[][]): ReadCell[] =>
  rows.flatMap((texts, row) => texts.map((text, column) => ({ text, row, column })))

const LABELS: Record<string, string> = {
  规章: '规章',
  '1规章': '规章',
  '规章（含废止）': '规章',
  许可: '许可',
  甲乙丙丁: '四段',
  子丑寅卯辰: '五段',
}
const finder = { labelled: (text: string) => LABELS[text] ?? null, width: () => 2 }
const read = (...rows: string[][]) => {
  const found = readRowAt(cellsOf(['题'], ...rows), 1, finder)
  return found && [found.code, found.values.map(({ value }) => tell(value)).join(), found.next - 1]
}
const tell = (value: CellValue) => (value.kind === 'blank' ? '_' : value.kind === 'bad' ? `!${value.text}` : value.text)

describe('a row found by its label', () => {
  it.each([
    ['ends before text', [['规章', '1', '2', '许可', '3']], ['规章', '1,2', 3]],
    ['ends with its line once its figures are there', [['规章', '1', '2'], ['3']], ['规章', '1,2', 3]],
    ['goes on in its line with figures beyond its width', [['规章', '1', '2', '3'], ['4']], ['规章', '1,2,3', 4]],
    ['goes on over lines while figures lack', [['规章'], ['1'], ['2'], ['3']], ['规章', '1,2', 3]],
    ['ends with the line of its last figure', [['规章'], ['1'], ['2', '3'], ['4']], ['规章', '1,2,3', 4]],
    ['counts no blank cell as a figure', [['规章', '', '1'], ['2']], ['规章', '_,1,2', 4]],
    ['may be broken over two cells', [['规', '章', '1']], ['规章', '1', 3]],
    ['may have a blank cell within', [['规', '', '章', '1']], ['规章', '1', 4]],
    ['may be broken over four cells', [['甲', '乙', '丙', '丁', '5']], ['四段', '5', 5]],
    ['is no row when broken over five', [['子', '丑', '寅', '卯', '辰', '5']], null],
    ['has its remark in the next cell', [['规章', '（含废止）', '1']], ['规章', '1', 3]],
    ['has no remark in a cell that names another row', [['规章', '许可', '1', '2']], null],
    ['without any figure or blank is none', [['规章', '许可', '1']], null],
    ['at the end of all is none', [['规章']], null],
    ['does not start with a figure', [['1', '规章', '2']], null],
    ['does not start with text that names none', [['其他', '一', '二', '三', '规章', '1']], null],
    ['keeps text between figures as what is wrong', [['规章', '1', '待查', '2']], ['规章', '1,!待查,2', 4]],
    ['keeps text before a figure', [['规章', '待查', '2']], ['规章', '!待查,2', 3]],
    ['keeps text after a figure', [['规章', '1', '待查']], ['规章', '1,!待查', 3]],
    ['ends before text whose figures stand in other lines', [['规章'], ['1'], ['待查'], ['2']], ['规章', '1', 2]],
    ['ends before a label though figures stand beside it', [['规章', '1', '许可', '2']], ['规章', '1', 2]],
    ['ends before text beside which only blanks stand', [['规章', '', '待查', '']], ['规章', '_', 2]],
  ])('%s', (_, rows, expected) => {
    expect(read(...rows)).toEqual(expected)
  })

  it('keeps the place of each of its cells', () => {
    expect(readRowAt(cellsOf(['题'], ['规章', '1', '']), 1, finder)?.values).toEqual([
      { value: { kind: 'number', text: '1' }, row: 1, column: 1 },
      { value: { kind: 'blank' }, row: 1, column: 2 },
    ])
  })
})

const place = (texts: string[], first = 0): PlacedValue[] =>
  texts.map((text, at) => ({ value: readValue(text) ?? { kind: 'bad', text }, row: 0, column: first + at }))
const pick = (texts: string[], width: number, starts: number[] = []) =>
  pickValues(place(texts), width, new Set(starts))?.map(tell).join() ?? null

describe('the figures of a row', () => {
  it.each<[string, string[], number, number[], string | null]>([
    ['are those there when there are as many as should be', ['', '1', '', '2'], 2, [], '1,2'],
    ['are the whole row with its blanks', ['1', '', '2'], 3, [], '1,_,2'],
    ['are the stretch that begins where other rows begin', ['', '1', '', ''], 3, [1], '1,_,_'],
    ['begin with a blank where other rows begin there', ['', '1', '', ''], 3, [0], '_,1,_'],
    ['are unknown where two stretches fit', ['', '1', '', ''], 3, [], null],
    ['are unknown where two stretches fit and both begin like other rows', ['', '1', '', ''], 3, [0, 1], null],
    ['end with the last figure at the latest', ['', '', '1', '2'], 3, [], '_,1,2'],
    ['begin with the first figure at the latest', ['1', '2', '', ''], 3, [], '1,2,_'],
    ['are unknown where too many are there', ['1', '2', '3'], 2, [], null],
    ['are unknown where only blanks are there', ['', ''], 2, [0], null],
    ['are unknown where cells lack', ['1', '2'], 3, [0], null],
    ['are one where one number is repeated', ['5', '', '5'], 1, [], '5'],
    ['are unknown where one is wanted and two stand there', ['5', '6'], 1, [], null],
    ['are unknown where one is repeated and another is not', ['5', '5', '6'], 1, [], null],
    ['are unknown where text is repeated', ['待查', '待查'], 1, [], null],
    ['are unknown where a number and text stand for one', ['5', '待查'], 1, [], null],
    ['are not one of a wider row though repeated', ['5', '5', '5'], 2, [], null],
  ])('%s', (_, texts, width, starts, expected) => {
    expect(pick(texts, width, starts)).toBe(expected)
  })

  it('are not one where the same number stands in two lines', () => {
    const [one] = place(['5'])
    expect(pickValues([one!, { ...one!, row: 1 }], 1, new Set())).toBeNull()
  })

  it('of complete rows tell where rows begin', () => {
    const row = (texts: string[]) => ({ code: 'a', values: place(texts, 1), next: 0 })
    expect([...listRowStarts([row(['', '1', '2']), row(['1', '2', '3']), row(['7', '', ''])], 2)]).toEqual([2])
  })
})
