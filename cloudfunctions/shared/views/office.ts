import type { OfficeCard, OfficeName } from '../../../typings/api'
import type { OfficeDoc } from '../documents'

export function officeName({ _id, name, districtName, demo }: OfficeDoc): OfficeName {
  return { id: _id, name, district: districtName, demo }
}

export function officeCard(office: OfficeDoc): OfficeCard {
  const { address, hours, phone, fax, email, postcode, guide, catalogue } = office
  return { ...officeName(office), address, hours, phone, fax, email, postcode, guide, catalogue }
}
