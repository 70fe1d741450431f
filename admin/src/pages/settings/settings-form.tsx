import { useState } from 'react'
import type { SettingsView } from '../../../../typings/api'
import { Form } from '../../components/form/form'
import { Notice } from '../../components/notice'
import { MergedNotice } from '../../components/two-writers/merged-notice'
import { SaveButtons } from '../../components/two-writers/save-buttons'
import { useForm } from '../../hooks/use-form'
import { useSharedTyping } from '../../hooks/use-shared-typing'
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
  const { version, values: texts } = settings
  const typing = useSharedTyping({ version, texts }, 'settings/texts')
  const form = useForm({
    action: 'office.save',
    onceAs: 'settings',
    typing,
    toInput: (values) => ({ version, values }),
    onDone: onSaved,
  })
  const [isResumed] = useState(typing.isChanged)
  return (
    <Form form={form} className="settings">
      {isResumed && typing.isChanged && (
        <Notice tone="warning">
          <p>这里有上次没有保存的改动，现在用的还是原来的设置。请保存，或者在页面下方放弃改动。</p>
        </Notice>
      )}
      <MergedNotice what="机关设置" typing={typing} />
      {settings.sections.map((section) => (
        <SettingFields key={section.heading} section={section} form={form} typing={typing} />
      ))}
      <SettingFields section={settings.numbering} form={form} typing={typing}>
        <SeriesTable form={form} />
      </SettingFields>
      <SaveButtons form={form} justSaved={justSaved} onStale={onStale} onDiscard={form.clear} />
    </Form>
  )
}
