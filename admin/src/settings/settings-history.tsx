import type { SettingsVersion } from '../../../typings/api'

/** Who changed what, the newest first. */
export function SettingsHistory({ history }: { history: SettingsVersion[] }) {
  if (history.length === 0) return null
  return (
    <section className="panel">
      <h2>修改记录</h2>
      <ol className="settings-history">
        {history.map(({ version, at, by, changes }) => (
          <li key={version}>
            <p className="quiet">
              第 {version} 次修改，{at}，{by}
            </p>
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
