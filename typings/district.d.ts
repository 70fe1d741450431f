import type { OfficeName } from './office'

export type DistrictBoard = {
  years: number[]
  offices: { office: OfficeName; reports: { year: number; state: 'published' | 'missing'; problems: number }[] }[]
}

/** What the district sees of its offices. */
export interface DistrictApi {
  'district.board': { in: Record<string, never>; out: DistrictBoard }
}
