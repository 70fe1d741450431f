import { z } from 'zod'
import { CASE_ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import { applicationId, shortText } from '../input'
import { readLetter, saveLetter } from './read-letters'

const LETTER = z.object({ id: applicationId, letter: shortText.min(1, '请选择一份文书。') })

/** The letters of an application. */
export const LETTER_ACTIONS = [
  officeAction({
    name: 'letter.read',
    who: CASE_ROLES,
    input: LETTER,
    run: ({ services, staff }, input) => readLetter(services, staff, input),
  }),
  officeAction({
    name: 'letter.docx',
    who: CASE_ROLES,
    input: LETTER,
    run: ({ services, staff }, input) => saveLetter(services, staff, input),
  }),
] as const
