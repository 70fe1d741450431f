import { MOVES } from '../../domain/application/moves'
import { ACCESS } from '../../domain/roles'
import type { OfficeApi, ResidentApi } from '../../typings/api'
import { TWO } from './report/table-two'
import { FILING } from './stage'

const DAYS_2027 = { year: 2027, notice: '国办发明电〔2026〕9号', off: ['2027-01-01'], work: ['2027-01-03'] }
type Inputs<A extends string> = Record<A, (id: string) => object>

/** Lawful input of every action of the office, given a case; such as changes nothing of what others look at. */
export const OFFICE_INPUTS: Inputs<keyof OfficeApi> = {
  'session.signin': () => ({ name: 'nobody', password: 'wrong', code: '000000' }),
  'session.me': () => ({}),
  'session.signout': () => ({}),
  'session.list': () => ({}),
  'session.end': () => ({ id: 'none' }),
  'session.end-others': () => ({}),
  'session.reminders': () => ({}),
  'session.phone': () => ({ phone: '13800138000' }),
  'session.password': () => ({ password: 'right', code: '', next: 'short' }),
  'people.list': () => ({}),
  'people.end-sessions': () => ({ id: 'none' }),
  'people.disable': () => ({ id: 'none' }),
  'people.enable': () => ({ id: 'none' }),
  'case.queue': () => ({ tab: 'open' }),
  'case.enter': () => ({ ...FILING, key: 'an-entry-of-others', proofFiles: [], name: '' }),
  'case.due': () => ({}),
  'case.read': (id) => ({ id }),
  'case.act': (id) => ({ id, version: 0, move: 'note', input: { text: '备注' } }),
  'case.unmask': (id) => ({ id, reason: '核对' }),
  'case.evidence-pack': (id) => ({ id, reason: '复议举证' }),
  'case.related': (id) => ({ id }),
  'outcome.list': (id) => ({ id }),
  'letter.preview': (id) => ({ id, leaf: '3.1', facts: {}, files: [] }),
  'letter.read': (id) => ({ id, letter: '2-receipt' }),
  'letter.docx': (id) => ({ id, letter: '2-receipt' }),
  'correction.docx': () => ({ id: 'none', paper: 'notice' }),
  'template.list': () => ({}),
  'template.read': () => ({ letter: 'supplement', builtIn: true }),
  'template.replace': () => ({ letter: 'supplement', name: 'a.docx', base64: 'AAAA' }),
  'template.reset': () => ({ letter: 'supplement' }),
  'correction.list': () => ({ state: 'open' }),
  'correction.read': () => ({ id: 'none' }),
  'correction.register': () => ({ input: {} }),
  'correction.decide': () => ({ id: 'none', version: 1, input: {} }),
  'correction.unmask': () => ({ id: 'none', reason: '核对' }),
  'withheld.list': () => ({ year: 2025 }),
  'disclosure.list': () => ({ year: 2025 }),
  'report.live': () => ({ year: 2025 }),
  'report.cell': () => ({ year: 2025, at: 'N/person' }),
  'report.save': () => ({ year: 2025, version: 99, tableTwo: TWO, sections: [] }),
  'report.explain': () => ({ year: 2025, differences: [], reason: '核对过', password: 'right' }),
  'report.publish': () => ({ year: 2025, version: 99, password: 'right' }),
  'calendar.read': () => ({}),
  'calendar.parse': () => ({ text: '国务院办公厅关于2027年部分节假日安排的通知' }),
  'calendar.add': () => DAYS_2027,
  'calendar.set-day': () => ({ day: '2025-03-12', kind: 'off', reason: '', document: '' }),
  'calendar.clear-day': () => ({ day: '2025-03-12', reason: '登记错了' }),
  'office.settings': () => ({}),
  'office.save': () => ({ version: 99, values: { reviewBody: '' } }),
  'message.list': () => ({ state: 'waiting' }),
  'message.retry': () => ({ message: 'of-nobody/0' }),
  'message.stop': () => ({ message: 'of-nobody/0' }),
  'district.board': () => ({}),
}

/** The same for residents: an address without the query code. */
export const RESIDENT_INPUTS: Inputs<keyof ResidentApi> = {
  home: () => ({}),
  'report.read': () => ({ office: 'zhongtongjie', year: 2023 }),
  'report.check': () => ({ text: '不是报告' }),
  'application.file': () => ({ ...FILING, key: 'a-key-of-others', proofFiles: [] }),
  'application.mine': () => ({}),
  'application.read': (id) => ({ receipt: id }),
  'application.suggest': (id) => ({ receipt: id, version: 1 }),
  'application.withdraw': (id) => ({ receipt: id, version: 1, reason: '' }),
  'application.supplement': (id) => ({ receipt: id, version: 1, text: '补正', files: [] }),
  'file.part': () => ({ upload: 'an-upload-of-others', part: 0, base64: 'JVBERi0=' }),
  'file.finish': () => ({ upload: 'an-upload-of-others', parts: 1, name: 'a.pdf', office: 'zhongtong' }),
  'file.read': (id) => ({ id: 'a file', part: 0, receipt: id }),
}

/** The rows of the table of access that are asked for by name: all but the moves of a case. */
export const ASKED = Object.keys(ACCESS).filter((name) => !Object.hasOwn(MOVES, name))
