import { type Day, formatDay, yearOf } from '../../domain/day'
import { computeReportDueOn } from '../../domain/office-settings/office-settings'
import {
  type Explanation,
  isExplained,
  listExplainableDifferences,
  listUnexplainedErrors,
} from '../../domain/report/explanation'
import { composeReportTitle, layOutTables } from '../../domain/report/lay-out-report'
import type { Problem } from '../../domain/report/report'
import { REMEDY_GROUPS } from '../../domain/report/report-rows'
import { countUnconfirmed } from '../../domain/report/table-three'
import type { LiveReport, OfficeApi, ProblemView } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { officeName } from '../district/office-card'
import { Failure } from '../respond'
import { toCanonicalJson } from '../sealing/canonical-json'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import { settingsOf } from '../settings/office-settings'
import type { SignedIn } from '../sign-in/sessions'
import { askPassword } from '../sign-in/sign-in-officer'
import type { DraftDoc, OfficeDoc, ReportDoc, StaffDoc } from '../store/documents'
import { keepDone, pressOf, wasDone, wasDoneIn } from '../store/idempotency-key'
import { Duplicate } from '../store/store'
import { problemView } from './check-report'
import { type Live, liveReport, sectionInputs, sectionsFrom, tableTwoFrom, tableTwoInput } from './compute-live-report'
import { explanationWords, signedWords } from './explanation-words'
import { publishedReports, reportHash } from './published-reports'

export async function describeLiveReport(
  services: Services,
  staff: StaffDoc,
  { year }: { year: number },
): Promise<LiveReport> {
  const office = await officeBy(services, staff.office)
  const [now, reports] = await Promise.all([liveReport(services, office, year), publishedReports(services, office)])
  const { report, draft, problems, versions } = now
  const whyNot = explainWhyNotPublishable(services, { staff, office, now })
  return {
    office: officeName(office),
    year,
    years: listYears(services, now, reports),
    isRunningYear: year >= yearOf(services.clock.today()),
    title: composeReportTitle(report),
    tables: layOutTables(report.tables, problems),
    problems: problems.map((one) => problemViewIn(one, draft.explanation)),
    remarks: [...remarkOnPublishedFigures(now), ...composeRemarks(services, office, now)],
    tableTwo: tableTwoInput(draft.tableTwo),
    sections: sectionInputs(draft.sections),
    version: draft.version,
    published: versions.map((one) => publishedView(one, now)),
    explanation: explanationWords(draft.explanation, problems),
    mayPublish: whyNot === '',
    whyNot,
    toExplain: staff.roles.includes('approver') ? unexplainedDifferences(now) : [],
  }
}

function problemViewIn(problem: Problem, explanation: Explanation | undefined): ProblemView {
  return { ...problemView(problem), ...(isExplained(problem, explanation) && { explained: true }) }
}

/** All of them anew where one is not explained: they are signed for together. */
function unexplainedDifferences({ problems, draft }: Live): string[] {
  const all = listExplainableDifferences(problems)
  const open = listUnexplainedErrors(problems, draft.explanation).map(({ message }) => message)
  return all.some((one) => open.includes(one)) ? all : []
}

function publishedView(one: ReportDoc, now: Live) {
  const { version, publishedOn, publishedBy, hash, explanation } = one
  const words = explanation ? signedWords(explanation) : ''
  return { version, publishedOn, publishedBy, hash, differs: differsFromVersion(one, now), explanation: words }
}

/** In figures or in text: everything that is printed is compared. */
function differsFromVersion({ report }: ReportDoc, now: Live): boolean {
  return toCanonicalJson(report) !== toCanonicalJson(now.report)
}

/** Of a year whose cases are elsewhere the published figures are the only ones there are. */
function remarkOnPublishedFigures({ hasCases, versions: [newest] }: Live): string[] {
  if (hasCases || !newest) return []
  return [`本系统没有这一年的案件，表三、表四沿用已公布的第${newest.version}版。`]
}

/** Every year with a case or a report, and the running one; the newest first. */
function listYears({ clock }: Services, { groups }: Live, reports: readonly ReportDoc[]): number[] {
  const running = yearOf(clock.today())
  const received = groups.map(({ receivedYear }) => receivedYear).filter((year) => year <= running)
  return [...new Set([running, ...received, ...reports.map(({ year }) => year)])].sort((a, b) => b - a)
}

function composeRemarks({ clock }: Services, office: OfficeDoc, now: Live): string[] {
  const { year } = now.report
  const running = yearOf(clock.today())
  const unconfirmed = countUnconfirmed(now.groups)
  return [
    ...(year >= running ? [`${year}年还没有结束，数字会随办理情况变化。`] : []),
    ...remarkOnDueDay(office, now, clock.today()),
    ...(unconfirmed > 0 ? [`有${unconfirmed}件申请还没有与申请人确认收到，不计入任何一年（条例第三十一条）。`] : []),
    ...((now.hasCases || now.versions.length === 0) && isEmptyFour(now) ? [NO_PROCEEDINGS] : []),
  ]
}

/** Art. 49 names no day for a sub-district office, so the office has set one. */
function remarkOnDueDay(office: OfficeDoc, { report: { year }, versions }: Live, today: Day): string[] {
  const due = computeReportDueOn(year, settingsOf(office))
  const isNear = yearOf(due) >= yearOf(today)
  if (versions.length > 0 || !isNear) return []
  const words = `${year}年的报告应当在${formatDay(due)}前（含当日）公布`
  return [today > due ? `${words}，现在已经过了。` : `${words}。`]
}

const NO_PROCEEDINGS =
  '表四：案件上没有登记过这一年的行政复议、行政诉讼。发生过的请先在案件里登记，对本系统以外的申请提起的也请核对，再公布。'

function isEmptyFour({ report }: Live): boolean {
  return REMEDY_GROUPS.every(([group]) => report.tables.four[group].total === 0)
}

type Publishing = { staff: StaffDoc; office: OfficeDoc; now: Live }

function explainWhyNotPublishable({ clock }: Services, { staff, office, now }: Publishing): string {
  if (!staff.roles.includes('publisher')) return '由信息员公布。'
  const inTheWay = listUnexplainedErrors(now.problems, now.draft.explanation)
  if (inTheWay.length > 0)
    return inTheWay.length === listExplainableDifferences(inTheWay).length ? EXPLAIN_FIRST : BROKEN
  // A demonstration may show the publishing of a year that still runs.
  const isOver = now.report.year < yearOf(clock.today())
  if (!isOver && !office.demo) return '这一年还没有结束，不能公布。'
  const [newest] = now.versions
  return newest && !differsFromVersion(newest, now) ? `与已公布的第${newest.version}版没有不同，不需要再公布。` : ''
}

const BROKEN = '勾稽关系不成立的地方改正以后才能公布。'
const EXPLAIN_FIRST = '与上年公布的数字不一致。先核对；确有原因的，由签发人写明原因并签名以后可以公布。'

export async function saveReportDraft(services: Services, staff: StaffDoc, asked: OfficeApi['report.save']['in']) {
  const { year, version, key, ...content } = asked
  const press = pressOf(services, staff, { key, content: { year, ...content } })
  if (await wasDone(services.store, press)) return describeLiveReport(services, staff, { year })
  const office = await officeBy(services, staff.office)
  const { draft } = await liveReport(services, office, year)
  const set = { tableTwo: tableTwoFrom(asked.tableTwo), sections: sectionsFrom(asked.sections), version: version + 1 }
  await services.store.transact(staff.partition, async (tx) => {
    if (await wasDoneIn(tx, press)) return
    const stored = await tx.get<DraftDoc>('drafts', draft._id)
    if ((stored?.version ?? 0) !== version) throw failChangedMeanwhile()
    await tx.put<DraftDoc>('drafts', { ...draft, ...set })
    await keepDone(tx, press, services.clock.now())
  })
  return describeLiveReport(services, staff, { year })
}

function failChangedMeanwhile(): Failure {
  return new Failure('conflict', '在您填写期间，同事保存过这份报告。请看过最新的内容再保存，您填写的内容还在。')
}

/** What was published never changes: a correction is the next version. */
export async function publishReport(services: Services, who: SignedIn, asked: OfficeApi['report.publish']['in']) {
  const { year, version, password, key } = asked
  const { staff } = who
  const press = pressOf(services, staff, { key, content: { publish: year } })
  const office = await officeBy(services, staff.office)
  await askPassword(services, who, password)
  const now = await liveReport(services, office, year)
  // Looked up after the versions were read: a first sending that is done by now must not be taken for another's.
  if (await wasDone(services.store, press)) return describeLiveReport(services, staff, { year })
  const whyNot = explainWhyNotPublishable(services, { staff, office, now })
  if (whyNot) throw new Failure('not-publishable', whyNot)
  if (now.draft.version !== version) throw failChangedMeanwhile()
  const doc = composeVersion(services, { staff, office, now }, now.versions[0]?.version ?? 0)
  try {
    await services.store.transact(staff.partition, async (tx) => {
      if (await wasDoneIn(tx, press)) return
      await tx.create<ReportDoc>('reports', doc)
      await keepDone(tx, press, doc.publishedAt)
    })
  } catch (error) {
    throw error instanceof Duplicate ? failChangedMeanwhile() : error
  }
  return describeLiveReport(services, staff, { year })
}

function composeVersion({ clock, vault }: Services, { staff, office, now }: Publishing, last: number): ReportDoc {
  const { report, draft, problems } = now
  const { explanation } = draft
  const explained = explanation && problems.some((one) => isExplained(one, explanation)) ? explanation : null
  const version = last + 1
  return withMac(vault, 'reports', {
    _id: `${office._id}/${report.year}/${version}`,
    partition: office.partition,
    office: office._id,
    year: report.year,
    version,
    title: composeReportTitle(report),
    publishedAt: clock.now(),
    publishedOn: clock.today(),
    publishedBy: staff.name,
    hash: reportHash(report),
    report,
    ...(explained && { explanation: explained }),
    demo: office.demo,
  })
}
