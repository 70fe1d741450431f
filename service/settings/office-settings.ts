import type { Context } from '../../domain/application/context'
import { completeSettings, type OfficeSettings } from '../../domain/office-settings/office-settings'
import type { RemedyAuthorities } from '../../domain/remedy'
import type { OfficeDoc } from '../store/documents'

/** How an office works, every gap filled with the usual value: the one way to ask for a setting. */
export function settingsOf(office: OfficeDoc): OfficeSettings {
  return completeSettings(office)
}

/** What a letter and the page of its applicant say of remedies. */
export function remedySettingOf(office: OfficeDoc): RemedyAuthorities {
  const { reviewBody, court, inquiryClass, partialRemedy, onlineAddress } = settingsOf(office)
  return { reviewBody, court, inquiryClass, partialRemedy, onlineAddress, wording: 2 }
}

/** What the rules of a case ask of the settings. */
export function settingsInContext(office: OfficeDoc): Pick<Context, 'signingMode' | 'feeRule' | 'remedy'> {
  const { signingMode, feeRule } = settingsOf(office)
  return { signingMode, feeRule, remedy: remedySettingOf(office) }
}
