export type OfficeName = { id: string; name: string; district: string; demo: boolean }

export type OfficeCard = OfficeName & {
  /** The 工作机构 of Art. 4, whom to turn to. */
  unit: string
  address: string
  hours: string
  phone: string
  fax: string
  email: string
  postcode: string
  guide: { heading: string; paragraphs: string[] }[]
  catalogue: { heading: string; items: string[] }[]
}
