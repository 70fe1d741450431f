import type { StaffMove } from '../../domain/application/moves'
import { AFTER_FORMS } from './forms/after'
import { CONSULTING_FORMS } from './forms/consulting'
import { INTAKE_FORMS } from './forms/intake'
import { REPLYING_FORMS } from './forms/replying'
import type { Forms } from './forms/scene'
import { WAITING_FORMS } from './forms/waiting'

export type { StaffMove } from '../../domain/application/moves'
export { factField } from './forms/fact'
export type { FormScene } from './forms/scene'

/** The form of each move, and at the same time what its input is checked against. Days start at today. In this order they are shown. */
export const FORMS: Forms<StaffMove> = {
  ...WAITING_FORMS,
  ...CONSULTING_FORMS,
  ...REPLYING_FORMS,
  ...AFTER_FORMS,
  ...INTAKE_FORMS,
}
