import { officeAction } from '../action'
import { NO_INPUT } from '../input'
import { readDistrictBoard } from './read-board'

/** What the district sees of its offices: published figures only. */
export const DISTRICT_ACTIONS = [
  officeAction({
    name: 'district.board',
    who: ['supervisor'],
    input: NO_INPUT,
    run: ({ services, staff }) => readDistrictBoard(services, staff),
  }),
] as const
