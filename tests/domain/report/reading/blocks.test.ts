import { splitBlocks, splitCells } from '../../../../domain/report/reading/blocks'
import { isMarkdown, stripMarkdown } from '../../../../domain/report/reading/markdown'

describe('one line of a published report', () => {
  it.each<[string, string[]]>([
    ['规章\t 0 \t\t1 | 2', ['规章', '0', '', '1 | 2']],
    ['\t规章\t', ['', '规章', '']],
    ['| 规章 | 0 |', ['规章', '0']],
    ['  |规章|0', ['规章', '0']],
    ['规章｜0│1┃2', ['规章', '0', '1', '2']],
    ['｜规章｜', ['规章']],
    ['│规章│', ['规章']],
    ['┃规章┃', ['规章']],
    ['||0|', ['', '0']],
    ['  行政许可  处理 决定   5 ', ['行政许可', '处理 决定', '5']],
    ['行政许可\u00a0\u00a05\u3000\u30006\u2000\u200a7', ['行政许可', '5', '6', '7']],
    ['规章 0 0 1', ['规章', '0', '0', '1']],
    ['1. 重复申请 0 12', ['1. 重复申请', '0', '12']],
    [
      '规章 -1 +2 －3 −4 １２ 1,234 5，678 1.5 2．5',
      ['规章', '-1', '+2', '－3', '−4', '１２', '1,234', '5，678', '1.5', '2．5'],
    ],
    ['1 2 3', ['1', '2', '3']],
    ['公开 3 件', ['公开 3 件']],
    ['规章 0  许可 5', ['规章', '0', '许可', '5']],
    ['规章  \u202f5', ['规章', '5']],
    ['规章  \u202f许可', ['规章', '许可']],
    ['编号 A1', ['编号 A1']],
    ['公开20条', ['公开20条']],
    ['编号 A1 2B', ['编号 A1 2B']],
  ])('%j holds the cells %j', (line, cells) => {
    expect(splitCells(line)).toEqual(cells)
  })
})

describe('a published report as text', () => {
  const line = (text: string) => ({ kind: 'line', text })
  const row = (...cells: string[]) => ({ kind: 'table', rows: [cells] })

  it.each(['\r\n', '\n', '\r', '\u2028', '\u2029', '\f', '\v'])('has its lines divided by %j', (end) => {
    expect(splitBlocks(['甲', '  ', '乙'].join(end))).toEqual([line('甲'), line('乙')])
  })

  it.each(['|---|:-:|', '+----+----+', '├──┼──┤', '┌─┬─┐', '└─┴─┘', '=====', '———', '━━', '┼', '┤', '| -- |'])(
    'loses the drawn rule %j',
    (rule) => {
      expect(splitBlocks(`甲\n${rule}\n乙`)).toEqual([line('甲'), line('乙')])
    },
  )

  it.each(['甲 --', '-- 甲', '- - -'])('keeps %j, which is no drawn rule', (text) => {
    expect(splitBlocks(text)).toEqual([line(text)])
  })

  it('has a row where a line holds three cells, or a tab between two', () => {
    expect(splitBlocks('甲|乙|丙')).toEqual([row('甲', '乙', '丙')])
    expect(splitBlocks('甲\t乙')).toEqual([row('甲', '乙')])
  })

  it.each(['年度报告 | 某区政府网', '年度报告\t\t', '年度报告||', '年度报告  5'])('has a line in %j', (text) => {
    expect(splitBlocks(text)).toEqual([line(text)])
  })

  it('keeps stress and entities unless it is Markdown', () => {
    expect(splitBlocks('**甲** &amp;')).toEqual([line('**甲** &amp;')])
    expect(splitBlocks('|甲|乙|丙|\n|:--|---|:-:|\n|**1**|<b>2</b>|&amp;|')).toEqual([
      row('甲', '乙', '丙'),
      row('1', '2', '&'),
    ])
  })
})

describe('Markdown', () => {
  it.each([
    ['甲|乙\n---|---', true],
    ['|甲|乙|\n| :---: | -: |', true],
    ['|甲|\n\t|-|', true],
    ['甲乙\n---', false],
    ['甲|乙\n---|丙', false],
    ['甲 |---|', false],
    ['|甲|乙|\n|---|---|\n<td>1</td>', false],
    ['|甲|乙|\n|---|---|\n<TR>', false],
    ['|甲|乙|\n|---|---|\n<table class="a">', false],
    ['|甲|乙|\n|---|---|\n<tdx>', true],
  ])('is found in %j: %s', (text, found) => {
    expect(isMarkdown(text)).toBe(found)
  })

  it('loses its stress and its tags, but no other sign', () => {
    expect(stripMarkdown('**甲** __乙__ 丙*丁_戊')).toBe('甲 乙 丙*丁_戊')
    expect(stripMarkdown('结果<br>维持<BR/> <span style="a">甲</span> 1<2>0 <b')).toBe('结果维持 甲 1<2>0 <b')
    expect(stripMarkdown('<a><b><br><center><div><em><font><i><p><strong><sub><sup><u>')).toBe('')
    expect(stripMarkdown('<bold>')).toBe('<bold>')
  })

  it('has its entities as the signs they stand for', () => {
    expect(stripMarkdown('&nbsp;&emsp;&ldquo;&rdquo;&quot;&amp;&lt;')).toBe('  “”"&&lt;')
  })
})
