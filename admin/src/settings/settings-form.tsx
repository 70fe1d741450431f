import { useEffect, useMemo } from 'react'
import { Button } from 'tdesign-react/es/button'
import type { SettingsView } from '../../../typings/api'
import { useKept } from '../kept'
import { Failure, Notice } from '../pieces/notice'
import { useFirstError } from '../pieces/use-first-error'
import { usePress } from '../use-press'
import { SeriesTable } from './series-table'
import { SettingFields } from './setting-fields'
import { isChanged, merged, settled, type Typing, typingFrom } from './typing'

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
  const { press, failure, busy } = usePress('office.save', 'settings')
  // biome-ignore lint/correctness/useExhaustiveDependencies: each conflict asks once for what was saved, not each drawing.
  useEffect(() => {
    if (failure?.isConflict) onStale()
  }, [failure])
  const errors = useMemo(() => failure?.fields ?? {}, [failure])
  const form = useFirstError(errors)
  const changed = isChanged(typing, settings)

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
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {typing !== kept && <Merged places={Object.keys(typing.theirs).length} />}
      {settings.sections.map((section) => (
        <SettingFields key={section.heading} section={section} {...shared} />
      ))}
      <SettingFields section={settings.numbering} {...shared}>
        <SeriesTable {...shared} />
      </SettingFields>
      <Failure failure={failure} {...(failure?.isUnreached && { onRetry: () => void save() })} />
      {changed && (
        <Notice>
          <p>有改动还没有保存。</p>
        </Notice>
      )}
      {justSaved && !changed && <Notice tone="good">已保存。</Notice>}
      <p className="form-buttons">
        <Button type="submit" loading={busy}>
          保存
        </Button>
        <Button
          type="button"
          variant="text"
          theme="default"
          disabled={!changed}
          onClick={() => forget(typingFrom(settings))}
        >
          放弃改动
        </Button>
      </p>
    </form>
  )
}

/** Nothing of either is lost: where both changed a setting, both values stand there. */
function Merged({ places }: { places: number }) {
  return (
    <Notice tone="warning">
      <p>
        在您填写期间，同事保存过机关设置。
        {places === 0
          ? '两个人改的是不同的项目，已经合在一起。请看过再保存。'
          : `有${places}项两个人都改过：您写的在框里，同事写的在下面，请逐项决定再保存。`}
      </p>
    </Notice>
  )
}
