import { type OfficeSettings, settingsFrom } from '../../domain/office-settings'
import type { OfficeDoc } from './documents'

/** How an office works, every gap filled with the usual value: the one way to ask for a setting. */
export function settingsOf(office: OfficeDoc): OfficeSettings {
  return settingsFrom(office)
}
