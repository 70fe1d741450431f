import { z } from 'zod'
import { officeAction } from '../action'
import { shortText } from '../input'
import { listMessages, retryMessage, stopMessage } from './manage-messages'

const MESSAGE = z.object({ message: shortText })

/** The messages that go out to applicants and officers. */
export const MESSAGE_ACTIONS = [
  officeAction({
    name: 'message.list',
    who: ['administrator'],
    input: z.object({
      state: z.enum(['dead', 'waiting', 'refused', 'sent', 'stopped'], '没有这个列表。'),
      cursor: shortText.exactOptional(),
    }),
    run: ({ services, staff }, input) => listMessages(services, staff, input),
  }),
  officeAction({
    name: 'message.retry',
    who: ['administrator'],
    input: MESSAGE,
    run: ({ services, staff }, input) => retryMessage(services, staff, input),
  }),
  officeAction({
    name: 'message.stop',
    who: ['administrator'],
    input: MESSAGE,
    run: ({ services, staff }, input) => stopMessage(services, staff, input),
  }),
] as const
