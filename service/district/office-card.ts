import type { OfficeCard, OfficeName } from '../../typings/api'
import { settingsOf } from '../settings/office-settings'
import type { OfficeDoc } from '../store/documents'

export function officeName({ _id, name, districtName, demo }: OfficeDoc): OfficeName {
  return { id: _id, name, district: districtName, demo }
}

export function officeCard(office: OfficeDoc): OfficeCard {
  const { unit, address, hours, phone, fax, email, postcode } = settingsOf(office)
  const { name, guide, catalogue } = office
  return { ...officeName(office), unit: unit || name, address, hours, phone, fax, email, postcode, guide, catalogue }
}
