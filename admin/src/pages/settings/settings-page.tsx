import { useState } from 'react'
import type { SettingsVersion, SettingsView } from '../../../../typings/api'
import { ChangeLog } from '../../components/change-log'
import { Notice, NotYet } from '../../components/notice'
import { useLoad } from '../../hooks/use-load'
import { SettingsForm } from './settings-form'

export function SettingsPage() {
  const { value, failure, reload, show } = useLoad('office.settings', {})
  const [saved, setSaved] = useState<SettingsView | null>(null)
  return (
    <>
      <h1>机关设置</h1>
      <p className="quiet">
        保存以后，新的文书、期限和提醒按这里办理；已经编号成文的告知书不变。谁在什么时候改了什么，都有记录。
      </p>
      {!value && <NotYet failure={failure} onRetry={() => void reload()} />}
      {value && (
        <>
          <MissingOfGuide missing={value.missing} />
          <SettingsForm
            settings={value}
            justSaved={saved?.version === value.version}
            onSaved={(next) => {
              setSaved(next)
              show(next)
            }}
            onStale={() => void reload()}
          />
          <ChangeLog changes={value.history.map(toLogEntry)} empty="还没有人改过机关设置。" />
        </>
      )}
    </>
  )
}

const toLogEntry = ({ version, at, by, changes }: SettingsVersion) => ({
  id: String(version),
  when: `第 ${version} 次修改，${at}，${by}`,
  lines: changes,
})

function MissingOfGuide({ missing }: Pick<SettingsView, 'missing'>) {
  if (missing.length === 0) return null
  return (
    <Notice tone="warning">
      <p>
        公开指南要写明的还没有填写：{missing.join('、')}。<span className="article">第十二条</span>
      </p>
    </Notice>
  )
}
