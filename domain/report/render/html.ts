import { composeReportTitle, type LaidOutBlock, layOutReport } from '../lay-out-report'
import type { AnnualReport } from '../report'
import { escapeHtml, renderTable } from './table'

export type HtmlOptions = {
  /** Marks every page of invented figures. */
  demo: boolean
  /** Version, day and hash of what is shown, in one sentence. */
  versionLine?: string
  /** Where a reader goes on from here; not printed. */
  onward?: { href: string; words: string }
}

const STYLE = `
:root { color-scheme: light; --line: #4a5560; --ink: #1c2430; --soft: #f3f6fa; }
body { margin: 0 auto; max-width: 68rem; padding: 1.5rem 1rem 4rem; color: var(--ink); background: #fff;
  font: 1.0625rem/1.8 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.4; text-align: center; text-wrap: balance; margin: 1rem 0 1.5rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .8rem; }
h3 { font-size: 1.0625rem; margin: 1.4rem 0 .4rem; }
p { margin: .4rem 0; text-indent: 2em; }
.sheet { overflow-x: auto; margin: .8rem 0; }
.sheet:focus-visible { outline: 3px solid #0052d9; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.45; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border: 1px solid var(--line); padding: .4rem .5rem; text-align: center; }
th { background: var(--soft); font-weight: 500; min-width: 3.2em; }
td { font-variant-numeric: tabular-nums; }
.table-three { min-width: 54rem; }
.table-three th[scope=row] { text-align: left; }
.table-four { min-width: 58rem; }
.broken { background: #fdecec; color: #a8071a; font-weight: 700; }
.demo { background: #fff4d6; border: 1px solid #b78103; padding: .5rem 1rem; text-align: center; text-indent: 0; }
.version { color: #55606e; font-size: .875rem; text-indent: 0; text-align: center; overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
  h1 { font-size: 1.35rem; }
  .sheet:has(.table-three, .table-four)::before { content: "左右滑动看全表"; position: sticky; left: 0; color: #55606e; font-size: .875rem; }
  .table-three, .table-four { table-layout: fixed; min-width: 0; }
  .table-three { width: 33rem; }
  .table-four { width: 45rem; }
  .table-three :is(th, td), .table-four :is(th, td) { min-width: 0; padding: .4rem .2rem; }
  .table-three col:nth-child(1) { width: 2rem; }
  .table-three col:nth-child(2) { width: 3.2rem; }
  .table-three col:nth-child(3) { width: 7rem; }
  .table-three th[scope=row] { position: sticky; left: 0; z-index: 1; box-shadow: 1px 0 var(--line); }
}
nav { margin: 2rem 0 1rem; text-align: center; }
nav a { display: inline-flex; align-items: center; min-height: 2.75rem; color: #0b4aa2; }
@page { size: A4; margin: 16mm 14mm; }
@media print { nav { display: none; } body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6; } h1 { margin-top: 0; } h2 { margin-top: 1.2rem; } .sheet { overflow: visible; break-before: avoid; break-inside: avoid; }
  table { font-size: 7.5pt; } .table-three, .table-four { min-width: 0; } th, td { padding: 2pt; }
  tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`

function renderBlock(block: LaidOutBlock): string {
  if (block.kind === 'table') return renderTable(block.table)
  const text = escapeHtml(block.text)
  return block.kind === 'heading' ? `<h${block.level}>${text}</h${block.level}>` : `<p>${text}</p>`
}

/** A complete page that stands alone: readable on a phone, printable, and read back by the reader. */
export function renderHtml(report: AnnualReport, { demo, versionLine, onward }: HtmlOptions): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(composeReportTitle(report))}</title>
<style>${STYLE}</style>
</head>
<body>
${demo ? '<p class="demo" role="note">演示数据，不是真实的年度报告</p>\n' : ''}<main>
${layOutReport(report).map(renderBlock).join('\n')}
</main>
${onward ? `<nav><a href="${escapeHtml(onward.href)}">${escapeHtml(onward.words)}</a></nav>\n` : ''}${versionLine ? `<footer><p class="version">${escapeHtml(versionLine)}</p></footer>\n` : ''}</body>
</html>
`
}
