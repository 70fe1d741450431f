import type { OfficeApi, ResidentApi } from '../../typings/api'
import { TWO } from '../service/report/table-two'
import { CORRECTION, FILING } from '../service/stage'

/** What lawful input is made from: a case, its receipt and query code, a file nobody has named yet. */
export type Scene = { id: string; version: number; queryCode: string; file: string; key: string; who: string }

const POSTED = { channel: 'ordinary-post', submittedOn: '2025-03-03', text: '', files: [] }

/** Lawful input of every action of a resident; a new action without one does not compile, nor pass the test. */
export const RESIDENT: { [A in keyof ResidentApi]: (scene: Scene) => ResidentApi[A]['in'] } = {
  home: () => ({ office: 'zhongtong' }),
  'report.read': () => ({ office: 'zhongtong', year: 2023 }),
  'report.check': () => ({ name: 'a.txt', text: '规章\t1\t0\t2\n行政许可\t3', previousText: '', base64: '' }),
  'application.file': ({ file, key }) =>
    ({ ...FILING, key, proofFiles: [file] }) as ResidentApi['application.file']['in'],
  'application.mine': () => ({}),
  'application.read': ({ id, queryCode }) => ({ receipt: id, queryCode }),
  'application.suggest': ({ id, queryCode }) => ({ receipt: id, queryCode, version: 99 }),
  'application.withdraw': ({ id, queryCode }) => ({ receipt: id, queryCode, version: 99, reason: '已经拿到' }),
  'application.supplement': ({ id, queryCode, file }) => ({
    receipt: id,
    queryCode,
    version: 99,
    text: '2024年的',
    files: [file],
  }),
  'file.part': ({ key }) => ({ upload: key, part: 0, base64: 'JVBERi0=' }),
  'file.finish': ({ key }) => ({ upload: key, parts: 1, name: '证明.pdf', office: 'zhongtong' }),
  'file.read': ({ id, queryCode, file }) => ({ id: file, part: 0, receipt: id, queryCode }),
}

/** The same of every action of an officer, and who of the office makes it. */
export const OFFICE: { [A in keyof OfficeApi]: { who: string | null; input: (scene: Scene) => OfficeApi[A]['in'] } } = {
  'session.signin': { who: null, input: () => ({ name: 'zhongtong:clerk2', password: 'wrong', code: '123456' }) },
  'session.me': { who: 'clerk', input: () => ({}) },
  'session.signout': { who: null, input: () => ({}) },
  'session.list': { who: 'clerk', input: () => ({}) },
  'session.end': { who: 'supervisor', input: () => ({ id: 'none' }) },
  'session.end-others': { who: 'supervisor', input: () => ({}) },
  // Five wrong passwords end the session, so who is asked for one does nothing else here.
  'session.reminders': { who: 'clerk', input: () => ({}) },
  'session.phone': { who: 'other', input: () => ({ phone: '13800138000' }) },
  'session.password': { who: 'other', input: () => ({ password: 'wrong', code: '123456', next: 'a longer one' }) },
  'people.list': { who: 'administrator', input: () => ({}) },
  'people.end-sessions': { who: 'administrator', input: () => ({ id: 'zhongtong:reviewer' }) },
  'people.disable': { who: 'administrator', input: () => ({ id: 'zhongtong:reviewer' }) },
  'people.enable': { who: 'administrator', input: () => ({ id: 'zhongtong:reviewer' }) },
  'case.queue': { who: 'clerk', input: () => ({ tab: 'open', cursor: '' }) },
  'case.enter': {
    who: 'clerk',
    input: ({ key }) =>
      ({ ...FILING, ...POSTED, key: `entry-${key}`, proofFiles: [] }) as unknown as OfficeApi['case.enter']['in'],
  },
  'case.due': { who: 'clerk', input: () => ({}) },
  'case.read': { who: 'clerk', input: ({ id }) => ({ id }) },
  'case.act': {
    who: 'clerk',
    input: ({ id, version }) => ({ id, version, move: 'record-search', input: SEARCH }),
  },
  'case.unmask': { who: 'clerk', input: ({ id }) => ({ id, reason: '核对' }) },
  'case.evidence-pack': { who: 'clerk', input: ({ id }) => ({ id, reason: '复议举证' }) },
  'case.related': { who: 'clerk', input: ({ id }) => ({ id }) },
  'outcome.list': { who: 'clerk', input: ({ id }) => ({ id }) },
  'letter.preview': {
    who: 'clerk',
    input: ({ id, file }) => ({ id, leaf: '3.1', facts: { 'fact.way': 'given', given: '部门决算表' }, files: [file] }),
  },
  'letter.read': { who: 'clerk', input: ({ id }) => ({ id, letter: '2-receipt' }) },
  'letter.docx': { who: 'clerk', input: ({ id }) => ({ id, letter: '2-receipt' }) },
  'correction.docx': { who: 'clerk', input: () => ({ id: 'none', paper: 'notice' }) },
  'template.list': { who: 'administrator', input: () => ({}) },
  'template.read': { who: 'administrator', input: () => ({ letter: 'supplement', builtIn: true }) },
  'template.replace': {
    who: 'administrator',
    input: ({ key }) => ({ letter: 'supplement', name: '模板.docx', base64: 'AAAA', key: `template-${key}` }),
  },
  'template.reset': { who: 'administrator', input: () => ({ letter: 'supplement', key: 'a-key-of-ours' }) },
  'correction.list': { who: 'clerk', input: () => ({ state: 'open', cursor: '' }) },
  'correction.read': { who: 'clerk', input: () => ({ id: 'none' }) },
  'correction.register': {
    who: 'clerk',
    input: ({ key, file }) => ({ input: { ...CORRECTION, files: [file] }, key: `correction-${key}` }),
  },
  'correction.decide': { who: 'approver', input: () => ({ id: 'none', version: 1, input: { result: 'kept' } }) },
  'correction.unmask': { who: 'clerk', input: () => ({ id: 'none', reason: '核对' }) },
  'withheld.list': { who: 'clerk', input: () => ({ year: 2025 }) },
  'disclosure.list': { who: 'clerk', input: () => ({ year: 2025 }) },
  'report.live': { who: 'publisher', input: () => ({ year: 2024 }) },
  'report.cell': { who: 'clerk', input: () => ({ year: 2025, at: 'N/person' }) },
  'report.save': {
    who: 'publisher',
    input: () => ({ year: 2024, version: 0, tableTwo: TWO, sections: [{ heading: '一', level: 1, text: '甲\n乙' }] }),
  },
  'report.explain': {
    who: 'other',
    input: () => ({ year: 2024, differences: [], reason: '上年漏计', password: '', key: 'a-key-of-ours' }),
  },
  'report.publish': { who: 'other', input: () => ({ year: 2024, version: 0, password: '', key: 'a-key-of-ours' }) },
  'calendar.read': { who: 'administrator', input: () => ({}) },
  'calendar.parse': { who: 'administrator', input: () => ({ text: NOTICE }) },
  'calendar.add': {
    who: 'administrator',
    input: () => ({ year: 2027, notice: '国办发明电〔2026〕9号', off: ['2027-01-01'], work: ['2027-01-03'] }),
  },
  'office.settings': { who: 'administrator', input: () => ({}) },
  'office.save': {
    who: 'administrator',
    input: () => ({ version: 0, values: { reviewBody: '新乡市卫滨区人民政府', court: '法院', remindDays: '3' } }),
  },
  'calendar.set-day': {
    who: 'administrator',
    input: () => ({ day: '2025-03-12', kind: 'off', reason: '古尔邦节', document: '区政办发〔2025〕3号' }),
  },
  'calendar.clear-day': {
    who: 'administrator',
    input: () => ({ day: '2025-03-12', reason: '登记到了另一件申请的名下' }),
  },
  'message.list': { who: 'administrator', input: () => ({ state: 'waiting', cursor: '' }) },
  'message.retry': { who: 'administrator', input: ({ id }) => ({ message: `${id}/1` }) },
  'message.stop': { who: 'administrator', input: ({ id }) => ({ message: `${id}/1` }) },
  'district.board': { who: 'supervisor', input: () => ({}) },
}

const SEARCH = { on: '2025-03-03', scope: '财政所档案', method: '按年份查目录', result: 'found', findings: '' }

export const NOTICE = `国务院办公厅关于2025年部分节假日安排的通知
国办发明电〔2024〕12号
一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。`
