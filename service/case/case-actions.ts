import { z } from 'zod'
import { CHANNELS } from '../../domain/application/vocabulary'
import { CASE_ROLES } from '../../domain/roles'
import { officeAction } from '../action'
import {
  fileIds,
  filledForm,
  applicationId as id,
  key,
  NO_INPUT,
  reasonToLook,
  shortText,
  text,
  version,
  year,
} from '../input'
import { enterApplication } from './enter-application'
import { FILING_KEY, FILING_SHAPE } from './filing-input'
import {
  findRelatedCases,
  listOutcomes,
  previewLetter,
  readCase,
  recordActOnCase,
  unmaskApplicant,
} from './handle-case'
import { listCases } from './list-cases'
import { listDisclosedCases } from './list-disclosed-cases'
import { listDueActs } from './list-due-acts'
import { listWithheldCases } from './list-withheld-cases'

const KB = 1024

/** What officers do with the applications of their office. */
export const CASE_ACTIONS = [
  officeAction({
    name: 'case.queue',
    who: CASE_ROLES,
    input: z.object({
      tab: z.enum(['to-confirm', 'open', 'to-review', 'to-sign', 'closed'], '没有这个列表。'),
      cursor: shortText.exactOptional(),
    }),
    run: ({ services, staff }, input) => listCases(services, staff, input),
  }),
  officeAction({
    name: 'case.due',
    who: CASE_ROLES,
    input: NO_INPUT,
    run: ({ services, staff }) => listDueActs(services, staff),
  }),
  officeAction({
    name: 'case.enter',
    who: ['clerk'],
    maxBodyBytes: 128 * KB,
    input: z.object({
      key: FILING_KEY,
      channel: z.enum(CHANNELS, '请选择申请是怎样来的。'),
      submittedOn: shortText,
      text,
      files: fileIds,
      ...FILING_SHAPE,
    }),
    run: ({ services, staff }, input) => enterApplication(services, staff, input),
  }),
  officeAction({
    name: 'case.read',
    who: CASE_ROLES,
    input: z.object({ id }),
    run: ({ services, staff }, input) => readCase(services, staff, input),
  }),
  officeAction({
    name: 'case.act',
    // Each act names its own roles beside this.
    who: CASE_ROLES,
    maxBodyBytes: 256 * KB,
    input: z.object({
      id,
      version,
      move: shortText,
      input: filledForm,
      password: shortText.exactOptional(),
      key: key.exactOptional(),
    }),
    run: ({ services, staff, token }, input) => recordActOnCase(services, { staff, token }, input),
  }),
  officeAction({
    name: 'case.unmask',
    who: CASE_ROLES,
    input: z.object({ id, reason: reasonToLook }),
    run: ({ services, staff }, input) => unmaskApplicant(services, staff, input),
  }),
  officeAction({
    name: 'case.related',
    who: CASE_ROLES,
    input: z.object({ id }),
    run: ({ services, staff }, input) => findRelatedCases(services, staff, input),
  }),
  officeAction({
    name: 'outcome.list',
    who: CASE_ROLES,
    input: z.object({ id }),
    run: ({ services, staff }, input) => listOutcomes(services, staff, input),
  }),
  officeAction({
    name: 'letter.preview',
    who: CASE_ROLES,
    maxBodyBytes: 256 * KB,
    input: z.object({ id, leaf: shortText, facts: z.record(z.string(), text), files: fileIds }),
    run: ({ services, staff }, input) => previewLetter(services, staff, input),
  }),
  officeAction({
    name: 'withheld.list',
    who: CASE_ROLES,
    input: z.object({ year: year.exactOptional() }),
    run: ({ services, staff }, input) => listWithheldCases(services, staff, input),
  }),
  officeAction({
    name: 'disclosure.list',
    who: CASE_ROLES,
    input: z.object({ year }),
    run: ({ services, staff }, input) => listDisclosedCases(services, staff, input),
  }),
] as const
