import { readTitle } from '../../../../domain/report/reading/read-title'

const TITLE = '青石街道办事处2023年政府信息公开工作年度报告'
const WHOLE = { office: '青石街道办事处', year: 2023 }

describe('the title of a published report', () => {
  it.each([
    [
      'within eighty characters',
      [`${'青'.repeat(56)}${TITLE}`],
      { office: `${'青'.repeat(56)}青石街道办事处`, year: 2023 },
    ],
    [
      'with 关于 and 的 within its name',
      ['东关于家庄的卢镇2023年政府信息公开工作年度报告'],
      { office: '东关于家庄的卢镇', year: 2023 },
    ],
    ['of an office of two signs', ['某局2023年政府信息公开工作年度报告'], { office: '某局', year: 2023 }],
    ['without one sign for an office', ['局2023年政府信息公开工作年度报告'], { office: null, year: 2023 }],
    ['with the year far below', ['青石街道办事处政府信息公开工作年度报告', '甲', '乙', '丙', '2023年度'], WHOLE],
    ['behind the way to the page', [`首页>政务公开»${TITLE}`], WHOLE],
    ['behind the place of the page', [`当前位置：${TITLE}`], WHOLE],
    ['without the word before and after the office', ['关于青石街道办事处的2023年政府信息公开工作年度报告'], WHOLE],
    ['with a line between', ['青石街道办事处-2023年政府信息公开工作年报'], WHOLE],
    ['in quotes and marks', ['# **《青石街道办事处2023年“政府信息公开”工作年度报告》**'], WHOLE],
    ['broken over three lines', ['青石街道办事处', '2023年政府信息公开工作', '年度报告'], WHOLE],
    ['with the year after it', ['青石街道办事处政府信息公开工作年度报告', '2023年度'], WHOLE],
    ['with spaces in the year', ['青石街道办事处2 0 2 3年政府信息公开工作年度报告'], WHOLE],
    ['with the year in words', ['青石街道办事处二○二三年政府信息公开工作年度报告'], WHOLE],
    ['with the year in words and a letter for zero', ['青石街道办事处二O二三年政府信息公开工作年度报告'], WHOLE],
    ['with the year in words and 零', ['青石街道办事处二零二三年政府信息公开工作年度报告'], WHOLE],
    ['below the name of the office', ['青石街道办事处', '信息', '2023年政府信息公开工作年度报告'], WHOLE],
    [
      'below two names has the nearer',
      ['某区人民政府', '2023年政府信息公开工作年度报告'],
      { office: '某区人民政府', year: 2023 },
    ],
    ['below the name of a page', ['青石镇简介', '2023年政府信息公开工作年度报告'], { office: null, year: 2023 }],
    ['without an office', ['2023年政府信息公开工作年度报告', '青石街道办事处'], { office: null, year: 2023 }],
    ['after a line with another year', ['2024年', TITLE], WHOLE],
    ['rather one with a year than one without', ['某区政府信息公开年报', TITLE], WHOLE],
  ])('is read %s', (_, lines, expected) => {
    expect(readTitle(lines)).toEqual(expected)
  })

  it.each([
    ['longer than eighty characters', `${'青'.repeat(57)}${TITLE}`],
    ['a sentence', `${TITLE}。`],
    ['a sentence that begins with 根据', `根据${TITLE}`],
    ['a sentence that begins with 按照', `按照${TITLE}`],
    ['a sentence about itself', `本报告${TITLE}`],
    ['the heading of a section', `二、${TITLE}`],
  ])('is not found in %s', (_, line) => {
    expect(readTitle([line])).toEqual({ office: null, year: 2023 })
  })

  it.each(['街道', '镇', '乡', '人民政府', '局', '委员会', '办公室'])(
    'stands below the name of an office in %s',
    (end) => {
      expect(readTitle([`青石${end}`, '2023年政府信息公开工作年度报告'])).toEqual({ office: `青石${end}`, year: 2023 })
    },
  )

  it('takes no long line for the name of an office', () => {
    const name = (length: number) => `${'青'.repeat(length - 1)}镇`
    const officeBelow = (line: string) => readTitle([line, '2023年政府信息公开工作年度报告']).office
    expect(officeBelow(name(30))).toBe(name(30))
    expect(officeBelow(name(31))).toBeNull()
  })

  it('is broken over three lines at most', () => {
    expect(readTitle(['政府信息公开', '工作', '报告', '2023年'])).toEqual({ office: null, year: 2023 })
    expect(readTitle(['青石镇', '政府信息公开', '工', '作', '报告'])).toEqual({ office: null, year: null })
  })

  it('stands within the first five hundred signs of its line', () => {
    const behind = (blanks: number) => readTitle([`${' '.repeat(blanks)}${TITLE}`])
    expect(behind(500 - TITLE.length)).toEqual(WHOLE)
    expect(behind(501 - TITLE.length)).toEqual({ office: null, year: 2023 })
  })

  it('may stand below a line that speaks of a heading', () => {
    expect(readTitle(['见一、总体情况', '甲。', '乙。', '丙。', TITLE])).toEqual(WHOLE)
  })

  it('is looked for up to two lines below the first heading', () => {
    const lines = (between: string[]) => ['一、总体情况', ...between, TITLE]
    expect(readTitle(lines(['甲。']))).toEqual(WHOLE)
    expect(readTitle(lines(['甲。', '乙。']))).toEqual({ office: null, year: null })
  })

  it('is looked for in sixty lines where no heading stands', () => {
    const below = (count: number) => readTitle([...Array.from({ length: count }, () => '甲。'), TITLE])
    expect(below(59)).toEqual(WHOLE)
    expect(below(60)).toEqual({ office: null, year: null })
  })
})
