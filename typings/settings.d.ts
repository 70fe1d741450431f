import type { FieldSpec } from './fields'

/** A setting with the rule it rests on; `confirm`: a usual practice to be confirmed locally, '' where it is law. */
export type SettingField = FieldSpec & { source: string; confirm: string }

export type SettingSection = { heading: string; fields: SettingField[] }

/** `changes`: '复议机关：从“…”改为“…”'. */
export type SettingsVersion = { version: number; at: string; by: string; changes: string[] }

export type SettingsView = {
  version: number
  sections: SettingSection[]
  numbering: SettingSection
  /** Every field as it is saved; 'prefix.CODE' and 'ordinal.CODE' make the style of a series of numbers. */
  values: Record<string, string>
  /** What the guide of Art. 12 must tell and does not yet. */
  missing: string[]
  history: SettingsVersion[]
}

/** The settings of an office. */
export interface SettingsApi {
  'office.settings': { in: Record<string, never>; out: SettingsView }
  /** `version` is the one the administrator saw. */
  'office.save': { in: { version: number; values: Record<string, string>; key?: string }; out: SettingsView }
}
