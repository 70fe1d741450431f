import { z } from 'zod'
import { CASE_ROLES, FIGURE_ROLES } from '../../domain/roles'
import { officeAction, publicAction } from '../action'
import { key, shortText, text, version, year } from '../input'
import { checkReportForCaller } from './check-report-for-caller'
import { explainDifference } from './explain-difference'
import { describeLiveReport, publishReport, saveReportDraft } from './publish-report'
import { readReportCell } from './read-cell'

const MB = 1024 * 1024
const count = text.regex(/^\s*\d{0,9}\s*$/, '请填写不小于0的整数。')
const section = z.object({
  heading: shortText,
  level: z.union([z.literal(1), z.literal(2)]),
  text: text.max(50_000, '文字太长。'),
})
const TOO_BIG = '文件太大，无法读取。'
const reportText = z.string().max(2_000_000, TOO_BIG)

/** The annual report of an office. */
export const REPORT_ACTIONS = [
  officeAction({
    name: 'report.live',
    who: FIGURE_ROLES,
    input: z.object({ year }),
    run: ({ services, staff }, input) => describeLiveReport(services, staff, input),
  }),
  officeAction({
    name: 'report.cell',
    who: CASE_ROLES,
    input: z.object({ year, at: shortText }),
    run: ({ services, staff }, input) => readReportCell(services, staff, input),
  }),
  officeAction({
    name: 'report.save',
    who: ['publisher'],
    maxBodyBytes: 2 * MB,
    input: z.object({
      year,
      version,
      key: key.exactOptional(),
      tableTwo: z.object({
        normativeIssued: count,
        normativeRepealed: count,
        normativeInForce: count,
        licences: count,
        penalties: count,
        coercion: count,
        feesYuan: text.regex(/^\s*(\d{1,12}(\.\d{1,2})?)?\s*$/, '请填写金额，单位元，最多两位小数。'),
      }),
      sections: z.array(section).max(100, '段落太多。'),
    }),
    run: ({ services, staff }, input) => saveReportDraft(services, staff, input),
  }),
  officeAction({
    name: 'report.explain',
    who: ['approver'],
    input: z.object({
      year,
      differences: z.array(shortText).max(20),
      reason: text.max(2000, '文字太长。'),
      password: shortText,
      key: key.exactOptional(),
    }),
    run: ({ services, staff, token }, input) => explainDifference(services, { staff, token }, input),
  }),
  officeAction({
    name: 'report.publish',
    who: ['publisher'],
    input: z.object({ year, version, password: shortText, key: key.exactOptional() }),
    run: ({ services, staff, token }, input) => publishReport(services, { staff, token }, input),
  }),
] as const

/** Anyone's check of a report that was published anywhere. */
export const REPORT_CHECK_ACTIONS = [
  publicAction({
    name: 'report.check',
    who: 'anyone',
    // A file of 2.8 MB in base64, and the text of the year before.
    maxBodyBytes: 10 * MB,
    input: z.object({
      name: shortText.exactOptional(),
      text: reportText.exactOptional(),
      base64: z.string().max(4_000_000, TOO_BIG).exactOptional(),
      previousText: reportText.exactOptional(),
    }),
    run: ({ services, caller }, input) => checkReportForCaller(services, caller, input),
  }),
] as const
