import type { OfficeDoc } from '../../service/store/documents'

export const DISTRICT = 'weibin'

const makeGuide = (name: string): OfficeDoc['guide'] => [
  {
    heading: '一、能看到什么',
    paragraphs: [
      `${name}主动公开机构职能、规范性文件、办事依据和流程、财政预决算、民生与应急事项等信息，新形成或者变更的信息在二十个工作日内公开。`,
      '信息按条例第二十条的项目编排，每条有索引号、名称、内容概述和生成日期，可以在本小程序、区政府网站和街道公开栏查看。',
    ],
  },
  {
    heading: '二、没有找到怎么办',
    paragraphs: [
      '任何人都可以申请公开。可以在本小程序填写申请，也可以当面、邮寄或者传真提交，写信请在信封上注明“政府信息公开申请”。',
      '申请要写明姓名或者名称、身份证明、联系方式，想要的信息的名称、文号或者特征，以及要什么形式、怎么取。不用说明用途。',
      '书写有困难的，可以到街道口述，由工作人员代为填写。',
    ],
  },
  {
    heading: '三、多久答复，收不收费',
    paragraphs: [
      '能当场答复的当场答复；不能的，自收到申请之日起二十个工作日内答复，确需延长的另行告知，延长不超过二十个工作日。网上提交的，以与您确认的那一天为收到之日。',
      '提供信息不收费。申请的数量、频次明显超过合理范围的，可以依法收取信息处理费。',
    ],
  },
  {
    heading: '四、不同意答复怎么办',
    paragraphs: [
      '答复书上写明了可以向哪里申请行政复议、向哪个法院起诉以及期限。也可以向上级行政机关或者公开工作主管部门投诉、举报。',
    ],
  },
]

const CATALOGUE: OfficeDoc['catalogue'] = [
  { heading: '机构职能', items: ['领导班子与分工', '内设机构、办公地址、时间和联系方式'] },
  { heading: '规范性文件', items: ['现行有效的行政规范性文件目录'] },
  {
    heading: '办事公开',
    items: ['行政许可和其他对外管理服务事项的依据、条件、程序', '行政处罚、行政强制的依据、条件、程序'],
  },
  { heading: '财政信息', items: ['部门预算、决算', '行政事业性收费项目和标准'] },
  { heading: '民生与应急', items: ['社会救助、养老、就业政策与执行情况', '突发事件应急预案、预警和应对'] },
]

const makeOffice = (
  _id: string,
  name: string,
  more: Pick<OfficeDoc, 'letterSeries' | 'address' | 'phone' | 'email'>,
): OfficeDoc => ({
  _id,
  partition: DISTRICT,
  district: DISTRICT,
  districtName: '卫滨区',
  name,
  reviewBody: '新乡市卫滨区人民政府',
  court: '新乡市卫滨区人民法院',
  onlineAddress: 'https://fuyi.example.org/weibin',
  hours: '工作日 8:30—12:00，14:30—17:30',
  fax: '',
  postcode: '453000',
  guide: makeGuide(name),
  catalogue: CATALOGUE,
  signingMode: 'three',
  unit: '党政综合办公室（政府信息公开工作机构）',
  paymentWords: '凭本通知书到区财政局指定的代收银行缴纳（演示），开具财政票据；本机关不收现金。',
  demo: true,
  ...more,
})

/** 中同街 is a real street; what stands here of it, but for its name and its 2023 figures, is invented, like the others. */
export const OFFICES: OfficeDoc[] = [
  makeOffice('zhongtongjie', '卫滨区中同街街道办事处', {
    letterSeries: '中同街依复',
    address: '演示地址：卫滨区示例路 1 号街道办事处一楼政务公开窗口',
    phone: '0373-0000001',
    email: 'zhongtongjie@example.org',
  }),
  makeOffice('ziteng', '卫滨区紫藤路街道办事处', {
    letterSeries: '紫藤路依复',
    address: '演示地址：卫滨区示例路 22 号',
    phone: '0373-0000002',
    email: 'ziteng@example.org',
  }),
  makeOffice('ziyou', '卫滨区自由渠沿岸新城片区综合管理街道办事处', {
    letterSeries: '新城片区依复',
    address: '演示地址：卫滨区示例大道与示例三街交叉口向北二百米便民服务中心三楼三零六室',
    phone: '0373-0000003',
    email: 'ziyou@example.org',
  }),
]
