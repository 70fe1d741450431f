import { escapeHtml } from '../../domain/report/render/table'

const STYLE = `
body { margin: 0 auto; max-width: 48rem; padding: 1.5rem 1rem 4rem; color: #1c2430; background: #fff;
  font: 1.0625rem/1.8 "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.4; text-wrap: balance; } h2 { font-size: 1.25rem; margin: 2rem 0 .6rem; }
h3 { font-size: 1.0625rem; margin: 1.2rem 0 .3rem; } p { margin: .4rem 0; } a { color: #0b4aa2; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .3rem 1rem; } dt { color: #55606e; } dd { margin: 0; }
li { margin: .3rem 0; } .demo { background: #fff4d6; border: 1px solid #b78103; padding: .5rem 1rem; text-align: center; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } }
`

export const DEMO_LINE = '<p class="demo" role="note">演示数据：人员、案件和这里的内容都是虚构的。</p>'

/** A whole page; `body` is HTML that the caller has escaped. */
export function pageOf(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
${body}
</body></html>
`
}

export function notFoundPage(): string {
  return pageOf(
    '没有这个页面',
    '<h1>没有这个页面</h1><p>地址可能不完整，或者内容已经撤下。</p><p><a href="/">回到首页</a></p>',
  )
}
