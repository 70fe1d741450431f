import { z } from 'zod'
import { publicAction, residentAction } from '../action'
import { fileIds, key, NO_INPUT, shortText, text, version } from '../input'
import { fileApplication } from './file-application'
import { FILING_KEY, FILING_SHAPE } from './filing-input'
import { actAsApplicant, listOwnApplications, readApplication } from './follow-application'

const KB = 1024
const ADDRESS = { receipt: shortText, queryCode: shortText.exactOptional() }

/** What applicants do with their applications: known by their openid or cookie, or by receipt and query code. */
export const APPLICATION_ACTIONS = [
  residentAction({
    name: 'application.file',
    who: 'known-resident',
    maxBodyBytes: 128 * KB,
    input: z.object({ key: FILING_KEY, office: shortText, ...FILING_SHAPE }),
    run: ({ services, caller }, input) => fileApplication(services, caller.id, input),
  }),
  residentAction({
    name: 'application.mine',
    who: 'known-resident',
    input: NO_INPUT,
    run: ({ services, caller }) => listOwnApplications(services, caller.id),
  }),
  publicAction({
    name: 'application.read',
    who: 'anyone',
    input: z.object(ADDRESS),
    run: ({ services, caller }, input) => readApplication(services, caller, input),
  }),
  publicAction({
    name: 'application.withdraw',
    who: 'anyone',
    maxBodyBytes: 128 * KB,
    input: z.object({ ...ADDRESS, version, reason: text, key: key.exactOptional() }),
    run: ({ services, caller }, { reason, ...address }) =>
      actAsApplicant(services, caller, { ...address, command: { act: 'withdraw', reason } }),
  }),
  publicAction({
    name: 'application.suggest',
    who: 'anyone',
    input: z.object({ ...ADDRESS, version, key: key.exactOptional() }),
    run: ({ services, caller }, address) =>
      actAsApplicant(services, caller, { ...address, command: { act: 'suggest-disclosure' } }),
  }),
  publicAction({
    name: 'application.supplement',
    who: 'anyone',
    maxBodyBytes: 128 * KB,
    input: z.object({
      ...ADDRESS,
      idKind: shortText.default(''),
      idNumber: shortText.default(''),
      version,
      text,
      files: fileIds,
      key: key.exactOptional(),
    }),
    run: ({ services, caller }, { text: supplied, files, idKind, idNumber, ...address }) => {
      const command = { act: 'supplement' as const, text: supplied, files }
      return actAsApplicant(services, caller, { ...address, command, identity: { idKind, idNumber } })
    },
  }),
] as const
