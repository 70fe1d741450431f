import type { LiveReport } from '../../../../typings/api'
import './versions.css'

export function Versions({ report }: { report: LiveReport }) {
  if (report.published.length === 0) return null
  return (
    <section className="panel">
      <h2>已公布的版本</h2>
      <ul className="versions">
        {report.published.map((one) => (
          <li key={one.version}>
            <p>
              <strong>第 {one.version} 版</strong>　{one.publishedOn}　{one.publishedBy}
              {one.differs && <span className="version-differs">与现在的内容不同</span>}
            </p>
            {one.explanation && <p>与上年不一致的原因：{one.explanation}</p>}
            <p className="hash">
              校验码 <code>{one.hash}</code>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a
          href={`/streets/${encodeURIComponent(report.office.id)}/reports/${report.year}`}
          target="_blank"
          rel="noreferrer"
        >
          查看公开页面
        </a>
      </p>
    </section>
  )
}
