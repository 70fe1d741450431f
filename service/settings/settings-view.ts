import { SERIES, type SeriesCode } from '../../domain/letters/series'
import { writeTypedSettings } from '../../domain/office-settings/check-settings'
import type { OfficeSettings } from '../../domain/office-settings/office-settings'
import {
  CONFIRM_LOCALLY,
  GUIDE_WORDS,
  SERIES_HEADING,
  SERIES_SPEC,
  SETTING_GROUPS,
  type SettingGroup,
  type SettingSpec,
} from '../../domain/words/settings'
import type { SettingField, SettingSection, SettingsVersion, SettingsView } from '../../typings/api'
import { minuteOf } from '../instant'
import type { SettingChange, SettingsDoc } from '../store/documents'

type Shown = { version: number; settings: OfficeSettings; history: readonly SettingsDoc[]; names: Map<string, string> }

export function describeSettings({ version, settings, history, names }: Shown): SettingsView {
  const values = writeTypedSettings(settings)
  return {
    version,
    sections: SETTING_GROUPS.map((group) => describeSection(group, values)),
    numbering: describeSection({ heading: SERIES_HEADING, fields: [SERIES_SPEC] }, values),
    values,
    missing: Object.entries(GUIDE_WORDS).flatMap(([name, word]) => (values[name] ? [] : [word])),
    history: history.map((one) => versionView(one, names)),
  }
}

function describeSection({ heading, fields }: SettingGroup, values: Record<string, string>): SettingSection {
  return { heading, fields: fields.map((spec) => describeField(spec, values[spec.name] ?? '')) }
}

function describeField(
  { name, kind, label, hint = '', source, required, confirm, choices }: SettingSpec,
  value: string,
) {
  return {
    name,
    kind,
    label,
    hint,
    value,
    source,
    required: required === true || choices !== undefined,
    choices: Object.entries(choices ?? {}).map(([code, word]) => ({ value: code, label: word })),
    confirm: confirm ? CONFIRM_LOCALLY : '',
  } satisfies SettingField
}

function versionView({ version, at, actor, changes }: SettingsDoc, names: Map<string, string>): SettingsVersion {
  return { version, at: minuteOf(at), by: names.get(actor) ?? actor, changes: changes.map(changeWords) }
}

const SPECS = new Map([SERIES_SPEC, ...SETTING_GROUPS.flatMap(({ fields }) => fields)].map((spec) => [spec.name, spec]))

/** '行政复议机关：从“甲区人民政府”改为“乙区人民政府”' */
export function changeWords({ name, from, to }: SettingChange): string {
  const shown = (value: string) => `“${wordsOf(name, value) || '（空）'}”`
  return `${labelOf(name)}：从${shown(from)}改为${shown(to)}`
}

export function labelOf(name: string): string {
  const [style = '', code = ''] = name.split('.')
  if (!isSeries(code)) return SPECS.get(name)?.label ?? name
  return style === 'ordinal' ? `“${SERIES[code].name}”加“第”字` : `“${SERIES[code].name}”的机关代字`
}

function wordsOf(name: string, value: string): string {
  if (name.startsWith('ordinal.')) return value === 'yes' ? '是' : '否'
  return SPECS.get(name)?.choices?.[value] ?? value
}

function isSeries(code: string): code is SeriesCode {
  return Object.hasOwn(SERIES, code)
}
