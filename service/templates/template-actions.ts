import { z } from 'zod'
import { officeAction } from '../action'
import { key, NO_INPUT, shortText } from '../input'
import { listTemplates, readTemplate, replaceTemplate, resetTemplate } from './manage-templates'

const KB = 1024
/** A template of a megabyte, in base64. */
const LONGEST_BASE64 = 1_500_000
const letter = shortText.min(1, '请选择一种文书。')
const base64 = z
  .string('没有收到文件。')
  .max(LONGEST_BASE64, '文件超过 1 MB，请把图片压缩后再上传。')
  .regex(/^[A-Za-z0-9+/]+={0,2}$/, '没有收到文件。')

/** The looks of letters; their words are the law's and no setting. */
export const TEMPLATE_ACTIONS = [
  officeAction({
    name: 'template.list',
    who: ['administrator'],
    input: NO_INPUT,
    run: ({ services, staff }) => listTemplates(services, staff),
  }),
  officeAction({
    name: 'template.read',
    who: ['administrator'],
    input: z.object({ letter, builtIn: z.boolean('请选择要哪一份。') }),
    run: ({ services, staff }, input) => readTemplate(services, staff, input),
  }),
  officeAction({
    name: 'template.replace',
    who: ['administrator'],
    maxBodyBytes: 1600 * KB,
    input: z.object({ letter, name: shortText, base64, key: key.exactOptional() }),
    run: ({ services, staff }, input) => replaceTemplate(services, staff, input),
  }),
  officeAction({
    name: 'template.reset',
    who: ['administrator'],
    input: z.object({ letter, key: key.exactOptional() }),
    run: ({ services, staff }, input) => resetTemplate(services, staff, input),
  }),
] as const
