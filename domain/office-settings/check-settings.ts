import { isDay } from '../day'
import { isEmail } from '../identity/identity'
import { readNumberStyle, SERIES, SERIES_CODES } from '../letters/series'
import { isReviewBody } from '../remedy'
import { SERIES_SPEC, SETTING_GROUPS, type SettingSpec } from '../words/settings'
import type { OfficeSettings } from './office-settings'

/** The settings as a form holds them: text by name; 'prefix.fee' and 'ordinal.fee' make the style of a series. */
export type TypedSettings = Record<string, string>
export type CheckedSettings = { ok: true; settings: OfficeSettings } | { ok: false; fields: Record<string, string> }

const SETTING_SPECS: readonly SettingSpec[] = [SERIES_SPEC, ...SETTING_GROUPS.flatMap(({ fields }) => fields)]
const MAX_SETTING_LENGTH = 500

const WHOLE_NUMBER = /^\d{1,2}$/
/** Several numbers and an extension may stand in one line. */
const PHONE_LIST = /^[\d\s()（）、，,;；/#转—–-]{5,}$/
const ADDRESS = /^https?:\/\/[^\s]+\.[^\s]+$/u
/** What a number itself is made of would make it unreadable. */
const PREFIX = /^[^\s〔〕[\]【】()（）\d第号]{0,20}$/u

const SETTING_CHECKS: Record<string, (value: string) => string | false> = {
  reviewBody: (value) =>
    !isReviewBody(value) && '复议机关应当是设立本街道办事处的区（县、市）人民政府，如“××市××区人民政府”。',
  onlineAddress: (value) => !ADDRESS.test(value) && '请填写网址，以 https:// 或者 http:// 开头，中间没有空格。',
  court: (value) => !/人民法院$/u.test(value) && '请填写人民法院的全称，如“××市××区人民法院”。',
  letterSeries: (value) => !PREFIX.test(value) && '机关代字最多20个字，不带空格、数字、括号和“第”“号”。',
  phone: (value) => !PHONE_LIST.test(value) && '请填写电话号码，几个号码用顿号隔开。',
  fax: (value) => !PHONE_LIST.test(value) && '请填写传真号码，几个号码用顿号隔开。',
  email: (value) => !isEmail(value) && '请填写完整的电子邮箱，如 xxgk@example.gov.cn。',
  postcode: (value) => !/^\d{6}$/.test(value) && '邮政编码是六位数字。',
  remindDays: (value) => !isWholeNumberUpTo(value, 20) && '请填写 0 到 20 的整数。',
  graceDays: (value) => !isWholeNumberUpTo(value, 30) && '请填写 0 到 30 的整数。',
  reviewMonths: (value) => (!isWholeNumberUpTo(value, 36) || Number(value) === 0) && '请填写 1 到 36 的整数。',
  // Not 29 February: the day has to be there every year.
  reportDueOn: (value) => !isDay(`2025-${value}`) && '请写成月-日，如 01-31。',
}

/** What was typed as settings, or a sentence for each field that must be mended. */
export function checkSettings(typed: TypedSettings): CheckedSettings {
  const given = trimSettings(typed)
  const fields = { ...checkEachSetting(given), ...checkNumberStyles(given) }
  return Object.keys(fields).length > 0 ? { ok: false, fields } : { ok: true, settings: readSettings(given) }
}

function trimSettings(typed: TypedSettings): TypedSettings {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value.trim()]))
}

function checkEachSetting(given: TypedSettings): Record<string, string> {
  const faults = SETTING_SPECS.map((spec) => [spec.name, checkSetting(spec, given[spec.name] ?? '')] as const)
  return Object.fromEntries(faults.filter((fault): fault is [string, string] => fault[1] !== ''))
}

function checkSetting({ name, label, required, choices }: SettingSpec, value: string): string {
  if (choices) return Object.hasOwn(choices, value) ? '' : `请选择“${label}”。`
  if (value === '') return required ? `请填写“${label}”。` : ''
  if (value.length > MAX_SETTING_LENGTH) return `“${label}”最多${MAX_SETTING_LENGTH}个字。`
  return SETTING_CHECKS[name]?.(value) || ''
}

/** Two series that read alike would give one number to two letters. */
function checkNumberStyles(given: TypedSettings): Record<string, string> {
  const naming = { letterSeries: given.letterSeries ?? '', numberStyles: readNumberStyles(given) }
  const prefixes = SERIES_CODES.map((code) => readNumberStyle(code, naming).prefix)
  const faults = SERIES_CODES.map((code, index) => {
    const first = prefixes.indexOf(prefixes[index] ?? '')
    const other = SERIES_CODES[first]
    if (!PREFIX.test(given[`prefix.${code}`] ?? '')) return [code, '最多20个字，不带空格、数字、括号和“第”“号”。']
    return [code, other && first < index ? `与“${SERIES[other].name}”相同，编号会重复，请改成不同的代字。` : '']
  })
  return Object.fromEntries(faults.filter(([, fault]) => fault).map(([code, fault]) => [`prefix.${code}`, fault ?? '']))
}

function isWholeNumberUpTo(value: string, most: number): boolean {
  return WHOLE_NUMBER.test(value) && Number(value) <= most
}

/** Only for what was checked. */
function readSettings(given: TypedSettings): OfficeSettings {
  const plain = Object.fromEntries(SETTING_SPECS.map(({ name }) => [name, given[name] ?? '']))
  const numbers = {
    remindDays: Number(given.remindDays),
    graceDays: Number(given.graceDays),
    reviewMonths: Number(given.reviewMonths),
  }
  return { ...(plain as unknown as OfficeSettings), ...numbers, numberStyles: readNumberStyles(given) }
}

/** Only what differs from the usual style is kept. */
function readNumberStyles(given: TypedSettings): OfficeSettings['numberStyles'] {
  const styles = SERIES_CODES.map((code) => {
    const style = { prefix: given[`prefix.${code}`] ?? '', ordinal: given[`ordinal.${code}`] === 'yes' }
    return [code, style] as const
  })
  return Object.fromEntries(styles.filter(([, { prefix, ordinal }]) => prefix !== '' || ordinal))
}

/** The settings as the form shows them. */
export function writeTypedSettings(settings: OfficeSettings): TypedSettings {
  const plain = SETTING_SPECS.map(({ name }) => [name, String(Reflect.get(settings, name))])
  const styles = SERIES_CODES.flatMap((code) => {
    const style = settings.numberStyles[code]
    return [
      [`prefix.${code}`, style?.prefix ?? ''],
      [`ordinal.${code}`, style?.ordinal ? 'yes' : 'no'],
    ]
  })
  return Object.fromEntries([...plain, ...styles])
}
