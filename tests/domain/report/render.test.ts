import { layOutTables } from '../../../domain/report/lay-out-report'
import { makeHeadCell, makeNumberCell } from '../../../domain/report/layout/grid'
import { renderHtml } from '../../../domain/report/render/html'
import { renderJson } from '../../../domain/report/render/json'
import { renderTable } from '../../../domain/report/render/table'
import { soundReport } from './sample'

const page = (options: Partial<Parameters<typeof renderHtml>[1]> = {}) =>
  renderHtml(soundReport(), { demo: false, ...options })

describe('the page of a report', () => {
  it('is a document in Chinese that stands alone under the title of the report', () => {
    expect(page()).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(page()).toContain('<title>青石街道办事处2025年政府信息公开工作年度报告</title>')
    expect(page()).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page()).toContain(
      '<h1>青石街道办事处2025年政府信息公开工作年度报告</h1>\n<h2>一、总体情况</h2>\n<h3>（一）主动公开</h3>',
    )
    expect(page()).not.toMatch(/<(script|link|img)/)
    expect(page()).toMatch(/<style>\n:root \{[\s\S]*@media print[\s\S]*<\/style>/)
  })

  it('says that its figures are invented where they are, and only there', () => {
    expect(page({ demo: true })).toContain('<p class="demo" role="note">演示数据，不是真实的年度报告</p>\n<main>')
    expect(page()).toContain('<body>\n<main>')
  })

  it('has the line of its version and the way on only where they are given', () => {
    expect(page().endsWith('</main>\n</body>\n</html>\n')).toBe(true)
    const whole = page({ versionLine: '第2版<1>', onward: { href: '/s/a?b=1&c=2', words: '更"多"' } })
    expect(whole).toContain('<footer><p class="version">第2版&lt;1&gt;</p></footer>\n</body>')
    expect(whole).toContain('</main>\n<nav><a href="/s/a?b=1&amp;c=2">更&quot;多&quot;</a></nav>\n')
  })

  it('shows what was written as text, never as tags', () => {
    const sections = [{ heading: '一、总体情况', level: 1 as const, paragraphs: [`<b>'甲'&"乙"</b>`] }]
    const html = renderHtml({ ...soundReport(), sections }, { demo: false })
    expect(html).toContain('<p>&lt;b&gt;&#39;甲&#39;&amp;&quot;乙&quot;&lt;/b&gt;</p>')
  })
})

describe('a report as open data', () => {
  it('is indented and ends with its line', () => {
    expect(renderJson(soundReport())).toMatch(/^\{\n {2}"office": "青石街道办事处",\n[\s\S]*\n\}\n$/)
  })
})

describe('an official table on a page', () => {
  const where = { table: 'three', row: 'N', column: 'person' } as const
  const [two, three] = layOutTables(soundReport().tables, [{ rule: 'X1', level: 'error', where, message: '不等"' }])
  const html = renderTable(three!)

  it('is named, can be scrolled by keyboard, and names its columns one by one', () => {
    expect(html).toMatch(
      /^<div class="sheet" role="region" aria-label="三、收到和处理政府信息公开申请情况" tabindex="0">\n<table class="table-three">\n<caption>三、收到和处理政府信息公开申请情况<\/caption>\n<colgroup>(<col>){10}<\/colgroup>\n<tr>/,
    )
  })

  it('has a row for each line of its grid', () => {
    expect(html.match(/<tr>/g)).toHaveLength(28)
    expect(html.match(/<td/g)).toHaveLength(175)
  })

  it('says of each head what it heads', () => {
    expect(html).toContain('<th colspan="7" scope="colgroup">申请人情况</th>')
    expect(html).toContain('<th scope="col">商业企业</th>')
    expect(html).toContain('<th rowspan="8" scope="rowgroup">（三）不予公开</th>')
    expect(html).toContain('<th colspan="3" scope="row">四、结转下年度继续办理</th>')
  })

  it('says so of a head over two columns or beside two lines too', () => {
    const over = makeHeadCell('上', [1, 1, 1, 2])
    const beside = makeHeadCell('左', [2, 1, 2])
    const cells = [over, beside, makeNumberCell(1, where, [2, 2])]
    const small = renderTable({ id: 'four', caption: '', columns: 2, rows: 3, cells })
    expect(small).toContain('<th colspan="2" scope="colgroup">上</th>')
    expect(small).toContain('<th rowspan="2" scope="rowgroup">左</th>')
  })

  it('shows a broken cell as broken, with its sentence', () => {
    expect(html).toContain('<td data-at="N/person" class="broken" title="不等&quot;">0</td>')
    expect(html.match(/class="broken"/g)).toHaveLength(1)
    expect(renderTable(two!)).not.toContain('broken')
  })
})
