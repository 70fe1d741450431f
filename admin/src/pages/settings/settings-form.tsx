import { useMemo, useState } from 'react'
import type { SettingsView } from '../../../../typings/api'
import { noEnter } from '../../components/form/no-enter'
import { Notice } from '../../components/notice'
import { MergedNotice } from '../../components/two-writers/merged-notice'
import { SaveEnd } from '../../components/two-writers/save-buttons'
import { isChanged, merged, settled, type Typing, typingFrom } from '../../components/two-writers/typing'
import { useFirstError } from '../../hooks/use-first-error'
import { usePress } from '../../hooks/use-idempotent-call'
import { useKept } from '../../hooks/use-kept'
import { SeriesTable } from './series-table'
import { SettingFields } from './setting-fields'

type Props = {
  settings: SettingsView
  justSaved: boolean
  onSaved: (saved: SettingsView) => void
  onStale: () => void
}

/** What is typed survives a reload, a refusal and a colleague's save. */
export function SettingsForm({ settings, justSaved, onSaved, onStale }: Props) {
  const [kept, keep, forget] = useKept<Typing>('settings', typingFrom(settings))
  const typing = merged(kept, settings)
  const places = Object.keys(typing.theirs).length
  const { press, failure, busy } = usePress('office.save', 'settings')
  const errors = useMemo(() => failure?.fields ?? {}, [failure])
  const form = useFirstError(errors)
  const changed = isChanged(typing, settings)
  const [isResumed] = useState(changed)

  async function save() {
    const saved = await press({ version: settings.version, values: typing.values })
    if (!saved) return
    forget(typingFrom(saved))
    onSaved(saved)
  }
  const shared = {
    typing,
    errors,
    onChange: (name: string, value: string) => keep({ ...typing, values: { ...typing.values, [name]: value } }),
    onTake: (name: string, whose: 'mine' | 'theirs') => keep(settled(typing, name, whose)),
  }
  return (
    <form
      ref={form}
      className="settings"
      noValidate
      onKeyDown={noEnter}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {isResumed && changed && (
        <Notice tone="warning">
          <p>这里有上次没有保存的改动，现在用的还是原来的设置。请保存，或者在页面下方放弃改动。</p>
        </Notice>
      )}
      {(typing !== kept || places > 0) && <MergedNotice what="机关设置" places={places} />}
      {settings.sections.map((section) => (
        <SettingFields key={section.heading} section={section} {...shared} />
      ))}
      <SettingFields section={settings.numbering} {...shared}>
        <SeriesTable {...shared} />
      </SettingFields>
      <SaveEnd
        {...{ failure, busy, changed, justSaved, onStale }}
        onRetry={() => void save()}
        onDiscard={() => forget(typingFrom(settings))}
      />
    </form>
  )
}
