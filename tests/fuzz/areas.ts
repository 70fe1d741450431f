import type { Opened } from './target'
import { openActions } from './targets/actions'
import { openCases } from './targets/cases'
import { openCommands } from './targets/commands'
import { type Door, openHttp } from './targets/http'
import { openReports } from './targets/reports'

/** Every part that is fuzzed: how much of all it gets, and how many of its runs share one opening. */
export const AREAS = {
  actions: { share: 45, batch: 4_000, open: openActions },
  cases: { share: 12, batch: 300, each: 7, open: openCases },
  commands: { share: 8, batch: 1_500, open: openCommands },
  http: { share: 10, batch: 3_000, open: openHttp },
  reports: { share: 30, batch: 3_000, open: openReports },
} satisfies Record<string, { share: number; batch: number; each?: number; open: (door: Door) => Promise<Opened> }>
export type AreaName = keyof typeof AREAS
