import { NOTHING, type Reply } from '../../domain/application/state'
import type { CaseFile } from '../../domain/letters/case-moment'
import { composeNotice } from '../../domain/letters/compose-notice'
import { composeReply } from '../../domain/letters/compose-reply'
import type { Letter } from '../../domain/letters/letter'
import { LETTERS } from '../../domain/letters/letters'
import { THIRD_PARTY } from '../../domain/letters/notices/third-party'
import { makeSample } from '../../domain/letters/sample-letter'
import { NEWEST_EDITION } from '../../domain/outcome/edition'
import type { LeafCode } from '../../domain/outcome/leaf'
import type { LetterFacts } from '../../domain/outcome/shape'
import { makeBuiltInTemplate } from '../../service/templates/docx/built-in-template'
import { fillTemplate } from '../../service/templates/docx/fill-template'

const FILE: CaseFile = {
  office: {
    name: '新乡市卫滨区中同街街道办事处',
    reviewBody: '新乡市卫滨区人民政府',
    court: '新乡市卫滨区人民法院',
    partialRemedy: 'A',
    onlineAddress: 'https://fuyi.example.org/weibin',
    wording: 2,
    unit: '党政综合办公室',
    address: '示例路1号',
    hours: '工作日8:30至12:00，14:30至17:30',
    phone: '0373-0000001',
    email: 'xxgk@example.org',
    paymentWords: '',
  },
  applicant: { name: '张三、李四', areSeveral: true },
  identity: [],
  request: {
    description: '本街道2025年老旧小区加装电梯补贴的发放名单、施工合同和验收资料',
    documentNumber: '中同街〔2025〕7号',
    delivery: 'online',
  },
  enquiry: '',
  nameOf: (officer) => officer,
  fileName: (id) => id,
  demo: false,
}
const REPLY: Omit<Reply, 'leaf' | 'facts'> = {
  state: 'issued',
  draftedOn: '2026-03-05',
  drafter: '',
  reviewer: null,
  approver: null,
  mode: 'three',
  returned: null,
  number: '中同街依复〔2026〕12号',
  issuedOn: '2026-03-10',
  remedy: null,
  servedOn: null,
  means: null,
  cameBackOn: null,
  fileIds: [],
}

function compose(leaf: LeafCode, facts: LetterFacts, more: { fileIds?: string[]; state?: object } = {}): Letter {
  const reply = { ...REPLY, leaf, facts, fileIds: more.fileIds ?? [] }
  const state = { ...NOTHING, receivedOn: '2026-02-10', reply, ...more.state }
  return composeReply({ state, file: FILE, edition: NEWEST_EDITION }).letter
}

/** Two third parties, one of which is withheld and the other overridden. */
const TWO_THIRD_PARTIES = compose(
  '3.2',
  {
    given: '《加装电梯补贴发放汇总表》（中同街〔2025〕7号附件1）、《加装电梯工程施工合同》的正文和工程量清单',
    withheld1: '发放汇总表中各户的身份证号码、银行账号和联系电话',
    ground1: '3.3.4',
    opinion1: 'objects',
    reason1: '号码和账号能够识别特定自然人，公开会使其受到骚扰和财产损失',
    withheld2: '施工合同附件三的单价分析表',
    ground2: '3.3.4',
    opinion2: 'silent',
    reason2: '单价分析表反映施工单位的成本构成和报价策略，未公开过，公开会损害其竞争地位',
    withheld3: '2019年以前的验收资料',
    ground3: '3.4.1',
    reason3: '查阅了城市管理办公室和档案室2015年至2019年的全部基建类案卷，没有找到',
    publicInterest: '合同金额全部由财政负担，公开总价和工程量关系到财政资金使用的监督',
    thirdToldOn: '2026-03-06',
  },
  {
    fileIds: [
      '加装电梯补贴发放汇总表（已遮盖个人信息）.pdf',
      '加装电梯工程施工合同正文和工程量清单.pdf',
      '工程量清单电子表格.xlsx',
    ],
  },
)

const SEARCHED = Array.from(
  { length: 6 },
  (_, at) =>
    `公文系统20${15 + at}年收文、发文库，以“加装电梯”“老旧小区”“补贴”“验收”为关键词；档案室20${15 + at}年度基建类、财务类案卷目录第${at + 1}至${at + 9}卷`,
).join('；')
const NOT_EXISTING = compose('3.4.1', {
  kind: 'not-existing',
  searchScope: `${SEARCHED}；城市管理办公室、财政所、社区居民委员会联系人书面答复`,
  searchMethod:
    '由两名工作人员于2026年2月24日至26日进行，一人检索、一人记录并截图；公文系统全文检索，纸质档案按归档目录逐卷翻阅；申请人提供的线索“2018年3月的协调会纪要”已向城市管理办公室查询，该办公室书面答复没有形成会议纪要',
})

const MADE_AGAIN = compose(
  '3.1',
  { way: 'given', given: '2025年老旧小区加装电梯补贴发放名单（已遮盖身份证号码）' },
  {
    fileIds: ['2025年老旧小区加装电梯补贴发放名单.pdf'],
    state: {
      formerReplies: [
        {
          ...REPLY,
          leaf: '3.4.1',
          facts: { kind: 'not-existing' },
          number: '中同街依复〔2025〕40号',
          issuedOn: '2025-11-03',
        },
      ],
      proceedings: [
        {
          proceedingId: 'one',
          route: 'direct',
          filedOn: '2025-11-20',
          body: '新乡市卫滨区人民法院',
          caseNumber: '（2025）豫0703行初12号',
          reviewSilent: false,
          decidedOn: '2026-01-30',
          result: 'overturned',
          text: '',
          orderedToRedo: true,
        },
      ],
      events: [{ type: 'reply-set-aside', proceedingId: 'one', on: '2026-02-02', redoDueOn: '2026-03-12', actor: '' }],
    },
  },
)

/** A consultation of an ordinary case: the letter on one page, its slip on another. */
const ASKED = composeNotice(THIRD_PARTY, {
  facts: {
    about: '贵单位与本街道签订的《2025年加装电梯工程施工合同》附件三的单价分析表，以及结算书中的材料价格',
    sentOn: '2026-02-12',
    contact:
      '党政综合办公室（政府信息公开工作机构）；地址：示例路1号街道办事处一楼政务公开窗口；办公时间：工作日8:30至12:00，14:30至17:30；电话：0373-0000001；电子邮箱：xxgk@example.org',
  },
  office: FILE.office,
  addressee: '河南示例建筑工程有限公司新乡分公司',
  you: '贵方',
  edition: NEWEST_EDITION,
  number: '中同街依征〔2026〕3号',
  issuedOn: '2026-02-12',
  demo: false,
}).letter

const HARD: Record<string, Letter> = {
  'hard-consultation': ASKED,
  'hard-two-third-parties': TWO_THIRD_PARTIES,
  'hard-long-search': NOT_EXISTING,
  'hard-made-again-by-court': MADE_AGAIN,
}

const fill = (letter: Letter) => fillTemplate(makeBuiltInTemplate(letter.code), letter)

/** The file of each letter, by its name: a sample of every kind, and those that are hard to set. */
export function drawLetters(): Record<string, Buffer> {
  const samples = LETTERS.map(({ code }) => [code, fill(makeSample(code))] as const)
  return {
    ...Object.fromEntries(samples),
    ...Object.fromEntries(Object.entries(HARD).map(([name, one]) => [name, fill(one)])),
  }
}
