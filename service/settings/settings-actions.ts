import { z } from 'zod'
import { officeAction } from '../action'
import { key, NO_INPUT, text, version } from '../input'
import { readSettings, saveSettings } from './manage-settings'

const KB = 1024

/** The settings of an office. */
export const SETTINGS_ACTIONS = [
  officeAction({
    name: 'office.settings',
    who: ['administrator'],
    input: NO_INPUT,
    run: ({ services, staff }) => readSettings(services, staff),
  }),
  officeAction({
    name: 'office.save',
    who: ['administrator'],
    maxBodyBytes: 256 * KB,
    input: z.object({
      version,
      values: z.record(z.string(), text.max(2000, '文字太长。'), '没有收到填写的内容。'),
      key: key.exactOptional(),
    }),
    run: ({ services, staff }, input) => saveSettings(services, staff, input),
  }),
] as const
