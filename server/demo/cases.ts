import type { ActName } from '../../domain/application/acts'
import type { EntryInput } from '../../typings/api'

/** Working days before today; the login of the officer; what is filled in besides what the form holds at first. */
export type DemoStep = { back: number; by: 'lin' | 'zhou' | 'fang'; move: ActName; input?: Record<string, string> }
/** An invented application, entered by the clerk as it came, and what was done about it so far. */
export type DemoCase = {
  back: number
  /** So many working days after today must be known: who extends a period must know its last day. */
  ahead?: number
  entry: Partial<EntryInput>
  steps: DemoStep[]
}

/** From the draft to the signed letter, a step a working day. */
const makeReplySteps = (back: number, draft: Record<string, string>): DemoStep[] => [
  { back, by: 'lin', move: 'draft-reply', input: draft },
  { back: back - 1, by: 'zhou', move: 'pass-review' },
  { back: back - 2, by: 'fang', move: 'sign-reply' },
  { back: back - 2, by: 'lin', move: 'issue-letter' },
]
const makeSearchStep = (back: number, result: 'found' | 'none', scope: string): DemoStep => ({
  back,
  by: 'lin',
  move: 'record-search',
  input: { scope, method: '按题名、年份查目录，并逐卷翻阅', result },
})

/** Credit codes of the region 000000 belong to nobody. */
const describeOrganisation = (idNumber: string) => ({ idKind: 'credit-code' as const, idNumber })

const DISCLOSED: DemoCase = {
  back: 38,
  entry: { name: '何佳宁', description: '本街道老旧小区加装电梯补贴的申领条件和办理流程' },
  steps: [
    makeSearchStep(36, 'found', '城市管理办公室近两年文件'),
    ...makeReplySteps(35, { leaf: '3.1', 'fact.way': 'given', 'fact.given': '老旧小区加装电梯补贴办理指引（演示）' }),
    {
      back: 32,
      by: 'lin',
      move: 'serve-letter',
      input: { means: 'signed-for', evidence: '本人到窗口签收' },
    },
  ],
}

const NOT_EXISTING: DemoCase = {
  back: 30,
  entry: {
    name: '吕文博',
    channel: 'oral',
    text: '申请人视力不便，由窗口工作人员代为填写并读给本人听',
    description: '2009年背街小巷改造的验收记录',
    form: 'paper',
    delivery: 'post',
    address: '演示路5号',
  },
  steps: [
    makeSearchStep(28, 'none', '档案室2008年至2011年基建类案卷'),
    ...makeReplySteps(27, {
      leaf: '3.4.1',
      'fact.kind': 'not-existing',
      'fact.searchScope': '档案室2008年至2011年基建类案卷',
      'fact.searchMethod': '按题名、年份查目录，并逐卷翻阅',
    }),
    {
      back: 24,
      by: 'lin',
      move: 'serve-letter',
      input: { means: 'posted', carrier: 'postal', evidence: '挂号信（演示）' },
    },
    {
      back: 12,
      by: 'lin',
      move: 'open-proceeding',
      input: { route: 'reconsideration', body: '新乡市卫滨区人民政府', caseNumber: '（演示）复议1号' },
    },
  ],
}

const PETITION: DemoCase = {
  back: 25,
  entry: { name: '邱建平', description: '要求公开并解决楼下餐馆油烟扰民一事的处理意见' },
  steps: [
    ...makeReplySteps(23, {
      leaf: '3.5.1',
      'fact.nature': 'complaint',
      'fact.reason': '申请写的是要求处理油烟扰民，没有指向一份已有的信息',
      'fact.channel': '12345政务服务便民热线',
    }),
    {
      back: 20,
      by: 'lin',
      move: 'serve-letter',
      input: { means: 'pick-up', evidence: '本人领取并签名' },
    },
  ],
}

const WITHHELD: DemoCase = {
  back: 33,
  entry: { name: '任思齐', description: '本街道口袋公园选址讨论会的会议记录' },
  steps: [
    makeSearchStep(31, 'found', '城市管理办公室会议材料'),
    ...makeReplySteps(30, {
      leaf: '3.3.6',
      'fact.process': 'discussion',
      'fact.what': '口袋公园选址讨论会会议记录',
      'fact.held': 'yes',
      'fact.heldWhere': '城市管理办公室会议材料',
      'fact.noDuty': 'yes',
      'fact.noDutyWhy': '核对了主动公开基本目录和园林绿化的法规规章，只要求公开最终方案',
      'fact.reason': '形成于选址方案确定之前，方案目前仍在讨论',
    }),
    {
      back: 27,
      by: 'lin',
      move: 'serve-letter',
      input: { means: 'signed-for', evidence: '本人到窗口签收' },
    },
  ],
}

const WITHDRAWN: DemoCase = {
  back: 9,
  entry: { name: '温书瑶', description: '本街道社区工作者招聘笔试成绩的公布网址' },
  steps: [{ back: 8, by: 'lin', move: 'record-withdrawal', input: { reason: '申请人来电，说已在网站上找到' } }],
}

const DUE_SOON: DemoCase = {
  back: 18,
  entry: { name: '陶玉芬', description: '本街道近三年困难群众临时救助的发放标准' },
  steps: [makeSearchStep(9, 'found', '社会事务办公室救助台账')],
}

const EXTENDED: DemoCase = {
  back: 17,
  ahead: 13,
  entry: {
    applicantKind: 'research',
    name: '示例城市治理研究所',
    representative: '程远',
    ...describeOrganisation('12000000MB00000011'),
    description: '本街道网格划分方案和历次调整文件',
  },
  steps: [
    makeSearchStep(12, 'found', '平安建设办公室2015年以来文件'),
    {
      back: 3,
      by: 'fang',
      move: 'extend',
      input: { days: '10', reason: '历次调整文件存放分散，需要逐份核对是否涉及个人信息' },
    },
  ],
}

const TO_SIGN: DemoCase = {
  back: 15,
  entry: { name: '丁一鸣', description: '本街道机关科室绩效考核的打分结果' },
  steps: [
    makeSearchStep(11, 'found', '党政办公室考核材料'),
    {
      back: 4,
      by: 'lin',
      move: 'draft-reply',
      input: {
        leaf: '3.3.5',
        'fact.internal': 'personnel',
        'fact.what': '机关科室绩效考核打分结果',
        'fact.held': 'yes',
        'fact.heldWhere': '党政办公室考核材料',
        'fact.reason': '只用于机关内部人事管理，不对外产生影响',
      },
    },
    { back: 3, by: 'zhou', move: 'pass-review' },
  ],
}

const THIRD_PARTY: DemoCase = {
  back: 14,
  entry: {
    applicantKind: 'business',
    name: '示例物业服务有限公司',
    representative: '孟川',
    ...describeOrganisation('91000000MA0000001R'),
    description: '本街道2025年保洁服务采购合同的单价和服务清单',
  },
  steps: [
    makeSearchStep(13, 'found', '财政所合同档案'),
    {
      back: 12,
      by: 'lin',
      move: 'send-consultation',
      input: { party: 'third', to: '示例保洁服务部', about: '保洁服务合同中的单价是否涉及商业秘密' },
    },
    { back: 10, by: 'lin', move: 'record-delivery' },
  ],
}

const TO_REVIEW: DemoCase = {
  back: 10,
  entry: { name: '沈国栋', description: '本街道2026年部门预算' },
  steps: [
    makeSearchStep(7, 'found', '财政所预决算公开材料'),
    {
      back: 2,
      by: 'lin',
      move: 'draft-reply',
      input: {
        leaf: '3.1',
        'fact.way': 'public',
        'fact.published': '2026年部门预算',
        'fact.publishedAt': '区人民政府网站“预决算公开”栏目，按本街道名称查找',
      },
    },
  ],
}

const TO_SUPPLEMENT: DemoCase = {
  back: 6,
  entry: { name: '宋明远', description: '拆迁的所有材料' },
  steps: [
    {
      back: 4,
      by: 'lin',
      move: 'request-supplement',
      input: { items: '请写明是哪一个项目、哪一年的材料，需要其中的哪些内容' },
    },
  ],
}

const TO_CONFIRM: DemoCase = {
  back: 1,
  entry: { name: '白露', channel: 'ordinary-post', description: '本街道便民服务中心的岗位职责' },
  steps: [],
}

/** One case at every stage, so that a newcomer sees a desk in daily use. */
export const DEMO_CASES: readonly DemoCase[] = [
  ...[DISCLOSED, WITHHELD, NOT_EXISTING, PETITION, DUE_SOON, EXTENDED, TO_SIGN],
  ...[THIRD_PARTY, TO_REVIEW, WITHDRAWN, TO_SUPPLEMENT, TO_CONFIRM],
]
