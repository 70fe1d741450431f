/** One setting as an administrator sees it. `source`: the rule it rests on; `confirm`: practice, no text that we have. */
export type SettingSpec = {
  name: string
  kind: 'text' | 'long-text' | 'number' | 'choice'
  label: string
  hint?: string
  source: string
  required?: true
  confirm?: true
  choices?: Readonly<Record<string, string>>
}
export type SettingGroup = { heading: string; fields: readonly SettingSpec[] }

export const CONFIRM_LOCALLY = '条文没有写明，默认按通行做法，请在当地确认。'

const REMEDIES: SettingGroup = {
  heading: '告知书里的救济途径',
  fields: [
    {
      name: 'reviewBody',
      kind: 'text',
      label: '行政复议机关',
      required: true,
      hint: '设立本街道办事处的区（县、市）人民政府全称，不是上级部门。',
      source: '行政复议法第二十四条',
    },
    {
      name: 'court',
      kind: 'text',
      label: '提起行政诉讼的法院',
      required: true,
      hint: '本机关所在地有管辖权的人民法院全称。',
      source: '行政诉讼法第十四条、第十八条',
    },
    {
      name: 'inquiryClass',
      kind: 'choice',
      label: '“属于行政查询事项”的救济',
      confirm: true,
      choices: { B: '复议、诉讼任选', A: '复议前置' },
      source: '条例第三十六条第七项，法释〔2025〕8号第一条',
    },
    {
      name: 'partialRemedy',
      kind: 'choice',
      label: '部分公开的救济',
      confirm: true,
      hint: '已经发出的告知书不变。',
      choices: { A: '整份先复议', 'A+B': '不予公开的部分先复议，其他部分任选' },
      source: '行政复议法第二十三条，行政复议法实施条例第三十一条',
    },
    {
      name: 'silenceRemedy',
      kind: 'choice',
      label: '逾期没有答复的救济',
      confirm: true,
      hint: '申请人在页面上看到；2026年7月1日前逾期的，仍然告知可以复议、也可以诉讼。',
      choices: { 'review-first': '先复议', either: '复议、诉讼任选' },
      source: '行政复议法实施条例第三十条，法释〔2025〕8号第二条',
    },
    {
      name: 'onlineAddress',
      kind: 'text',
      label: '网上申请行政复议的地址',
      hint: '网上、电子邮件送达的告知书必须写它；没有填写的，这样的告知书不能编号成文，纸质的不受影响。',
      source: '行政复议法第二十二条第二款',
    },
  ],
}

const HANDLING: SettingGroup = {
  heading: '办理规则',
  fields: [
    {
      name: 'signingMode',
      kind: 'choice',
      label: '一份答复由几个人经手',
      confirm: true,
      choices: { three: '三人：经办、审核、签发', two: '两人：经办、签发', one: '一人办理（逐件记录在案）' },
      source: '条例第十七条、第四十五条',
    },
    {
      name: 'feeRule',
      kind: 'choice',
      label: '申请人缴费以后，答复期限',
      confirm: true,
      hint: '已经发出的收费通知按发出时的规则。',
      choices: { restart: '从缴费次日起重新计算', resume: '扣除等待缴费的时间，接着计算' },
      source: '国办函〔2020〕109号第六条',
    },
    {
      name: 'paymentWords',
      kind: 'long-text',
      label: '信息处理费的缴纳方式',
      hint: '写进收费通知书：到哪里、凭什么、怎样缴。全额上缴同级国库，不进本单位账户。',
      source: '国办函〔2020〕109号第六条',
    },
    {
      name: 'businessOwners',
      kind: 'choice',
      label: '个体工商户计入表三哪一列',
      confirm: true,
      hint: '填写申请时按这里建议，逐件可以改。',
      choices: { person: '自然人', business: '商业企业' },
      source: '国办公开办函〔2021〕30号表三',
    },
  ],
}

const GUIDE_SOURCE = '条例第十二条第二款'

const GUIDE: SettingGroup = {
  heading: '公开指南里的工作机构',
  fields: [
    { name: 'unit', kind: 'text', label: '工作机构名称', hint: '不填写时用本机关的名称。', source: GUIDE_SOURCE },
    { name: 'address', kind: 'text', label: '办公地址', source: GUIDE_SOURCE },
    { name: 'hours', kind: 'text', label: '办公时间', source: GUIDE_SOURCE },
    { name: 'phone', kind: 'text', label: '联系电话', source: GUIDE_SOURCE },
    { name: 'fax', kind: 'text', label: '传真号码', source: GUIDE_SOURCE },
    { name: 'email', kind: 'text', label: '电子邮箱', source: `${GUIDE_SOURCE}（互联网联系方式）` },
    { name: 'postcode', kind: 'text', label: '邮政编码', source: '邮寄申请用' },
  ],
}

const REMINDERS: SettingGroup = {
  heading: '提醒和截止',
  fields: [
    {
      name: 'remindDays',
      kind: 'number',
      label: '提前几个工作日列入“即将到期”',
      required: true,
      hint: '0 到 20。',
      source: '只是提醒，不改变法定期限',
    },
    {
      name: 'graceDays',
      kind: 'number',
      label: '补正、缴费期满几日后才建议视为放弃',
      required: true,
      hint: '0 到 30。给路上的邮件留时间；无论几日，都由经办人决定。',
      source: '条例第三十条，国办函〔2020〕109号第六条',
      confirm: true,
    },
    {
      name: 'reviewMonths',
      kind: 'number',
      label: '不予公开的内容几个月评估一次',
      required: true,
      hint: '1 到 36。情况变了、可以公开的，应当公开。',
      source: '条例第十八条没有写多久',
      confirm: true,
    },
    {
      name: 'reportDueOn',
      kind: 'text',
      label: '年度报告公布的最后一日（次年的月-日）',
      required: true,
      hint: '如 01-31。',
      source: '条例第四十九条没有写到街道',
      confirm: true,
    },
  ],
}

/** Every setting but the styles of numbers, in the order of the page. */
export const SETTING_GROUPS: readonly SettingGroup[] = [REMEDIES, HANDLING, GUIDE, REMINDERS]

export const SERIES_HEADING = '登记号和文号'
export const SERIES_SPEC: SettingSpec = {
  name: 'letterSeries',
  kind: 'text',
  label: '机关代字',
  required: true,
  hint: '各种编号都从它来，如“中同街依复”。年份用六角括号，序号不编虚位，通常不加“第”字。',
  source: 'GB/T 9704—2012',
  confirm: true,
}

/** What the guide of Art. 12 must tell of the 工作机构. */
export const GUIDE_WORDS = {
  address: '办公地址',
  hours: '办公时间',
  phone: '联系电话',
  fax: '传真号码',
  email: '互联网联系方式',
} as const
