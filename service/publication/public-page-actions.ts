import { z } from 'zod'
import { publicAction } from '../action'
import { shortText, year } from '../input'
import { readHome, readPublishedReport } from './read-public-pages'

/** What anyone reads: the street's guide, catalogue and reports. */
export const PUBLIC_PAGE_ACTIONS = [
  publicAction({
    name: 'home',
    who: 'anyone',
    input: z.object({ office: shortText.exactOptional() }),
    run: ({ services }, input) => readHome(services, input),
  }),
  publicAction({
    name: 'report.read',
    who: 'anyone',
    input: z.object({ office: shortText, year }),
    run: ({ services }, input) => readPublishedReport(services, input),
  }),
] as const
