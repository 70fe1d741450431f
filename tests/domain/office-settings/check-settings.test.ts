import { checkSettings, writeTypedSettings } from '../../../domain/office-settings/check-settings'
import { completeSettings } from '../../../domain/office-settings/office-settings'

const SETTINGS = completeSettings({
  reviewBody: '红旗区人民政府',
  court: '红旗区人民法院',
  letterSeries: '南街依复',
  address: '南街1号',
  hours: '9:00—17:00',
  phone: '0373-2021234',
  fax: '0373-2021235',
  email: 'xxgk@example.gov.cn',
  postcode: '453000',
})
const TYPED = writeTypedSettings(SETTINGS)

/** The sentence at a field when it alone is typed otherwise; null where nothing is wrong anywhere. */
function problemOf(name: string, value: string): string | null {
  const checked = checkSettings({ ...TYPED, [name]: value })
  if (checked.ok) return null
  expect(Object.keys(checked.fields)).toEqual([name])
  return checked.fields[name] ?? null
}

describe('the settings that an administrator types', () => {
  it('come back from the form as they went into it', () => {
    expect(checkSettings(TYPED)).toEqual({ ok: true, settings: SETTINGS })
  })

  it('lose the space around them', () => {
    const padded = Object.fromEntries(Object.entries(TYPED).map(([name, value]) => [name, ` ${value}\n`]))
    expect(checkSettings(padded)).toEqual({ ok: true, settings: SETTINGS })
  })

  it.each([
    ['reviewBody', '行政复议机关'],
    ['court', '提起行政诉讼的法院'],
    ['letterSeries', '机关代字'],
    ['remindDays', '提前几个工作日列入“即将到期”'],
    ['graceDays', '补正、缴费期满几日后才建议视为放弃'],
    ['reviewMonths', '不予公开的内容几个月评估一次'],
    ['reportDueOn', '年度报告公布的最后一日（次年的月-日）'],
  ])('must have a %s', (name, label) => {
    const { [name]: _left, ...others } = TYPED
    const checked = checkSettings(others)
    expect(checked).toMatchObject({ ok: false, fields: { [name]: `请填写“${label}”。` } })
    expect(problemOf(name, '  ')).toBe(`请填写“${label}”。`)
  })

  it.each(['unit', 'address', 'hours', 'phone', 'fax', 'email', 'postcode', 'paymentWords'])(
    'may leave out the %s',
    (name) => {
      const { [name]: _left, ...others } = TYPED
      expect(checkSettings(others)).toEqual({ ok: true, settings: { ...SETTINGS, [name]: '' } })
    },
  )

  it.each([
    ['inquiryClass', ['B', 'A']],
    ['feeRule', ['restart', 'resume']],
    ['signingMode', ['three', 'two', 'one']],
    ['businessOwners', ['person', 'business']],
  ] as const)('choose the %s among what there is', (name, values) => {
    for (const value of values) {
      expect(checkSettings({ ...TYPED, [name]: value })).toEqual({ ok: true, settings: { ...SETTINGS, [name]: value } })
    }
    expect(problemOf(name, 'toString')).toMatch(/^请选择“.+”。$/)
    expect(problemOf(name, '')).toMatch(/^请选择“.+”。$/)
  })

  it.each([
    ['reviewBody', '市教育局', /区（县、市）人民政府/],
    ['court', '红旗区人民法院东街法庭', /人民法院的全称/],
    ['letterSeries', '南街依复2号', /不带空格、数字/],
    ['phone', '找老张', /电话号码/],
    ['phone', '0373', /电话号码/],
    ['phone', '电话0373-2021234', /电话号码/],
    ['phone', '0373-2021234老张', /电话号码/],
    ['fax', '没有', /传真号码/],
    ['email', 'xxgk@', /完整的电子邮箱/],
    ['postcode', '45300', /六位数字/],
    ['postcode', '4530001', /六位数字/],
    ['remindDays', '21', /0 到 20/],
    ['remindDays', '1.5', /0 到 20/],
    ['remindDays', '007', /0 到 20/],
    ['graceDays', '31', /0 到 30/],
    ['graceDays', '-1', /0 到 30/],
    ['reviewMonths', '37', /1 到 36/],
    ['reviewMonths', '0', /1 到 36/],
    ['reportDueOn', '02-29', /月-日/],
    ['reportDueOn', '1-31', /月-日/],
    ['address', '长'.repeat(501), /最多500个字/],
  ])('are refused where %s is %j', (name, value, words) => {
    expect(problemOf(name, value)).toMatch(words)
  })

  it.each([
    ['remindDays', '0'],
    ['remindDays', '20'],
    ['graceDays', '30'],
    ['reviewMonths', '1'],
    ['reviewMonths', '36'],
    ['phone', '0373-2021234、2021235转801'],
    ['fax', '（0373）2021235'],
    ['address', '长'.repeat(500)],
    ['reportDueOn', '12-31'],
  ])('take for %s the value %j', (name, value) => {
    const checked = checkSettings({ ...TYPED, [name]: value })
    const kept = /Days|Months/.test(name) ? Number(value) : value
    expect(checked).toEqual({ ok: true, settings: { ...SETTINGS, [name]: kept } })
  })
})

describe('the style of a series of numbers', () => {
  it('is kept where it is not the usual one', () => {
    const checked = checkSettings({ ...TYPED, 'prefix.fee': '南街费', 'ordinal.letter': 'yes' })
    const numberStyles = { fee: { prefix: '南街费', ordinal: false }, letter: { prefix: '', ordinal: true } }
    expect(checked).toEqual({ ok: true, settings: { ...SETTINGS, numberStyles } })
    expect(writeTypedSettings({ ...SETTINGS, numberStyles })).toMatchObject({
      'prefix.fee': '南街费',
      'ordinal.fee': 'no',
      'prefix.letter': '',
      'ordinal.letter': 'yes',
      'prefix.notice': '',
      'ordinal.notice': 'no',
    })
  })

  it('need not be typed at all', () => {
    const plain = Object.fromEntries(Object.entries(TYPED).filter(([name]) => !name.includes('.')))
    expect(checkSettings(plain)).toEqual({ ok: true, settings: SETTINGS })
  })

  it.each(['南 街', '南街2', '南街〔', '第南街', '南'.repeat(21)])('is refused with the prefix %j', (prefix) => {
    expect(problemOf('prefix.fee', prefix)).toBe('最多20个字，不带空格、数字、括号和“第”“号”。')
  })

  it('is refused at the later of two series that would read alike', () => {
    expect(problemOf('prefix.fee', '南街依复')).toBe('与“答复”相同，编号会重复，请改成不同的代字。')
    expect(problemOf('prefix.fee', '南街依补')).toBe('与“补正”相同，编号会重复，请改成不同的代字。')
  })
})
