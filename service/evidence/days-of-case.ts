import type { Recorded } from '../../domain/application/events'
import { foldCase } from '../../domain/application/fold'
import { computeTimeline } from '../../domain/clock/timeline'
import { formatDay } from '../../domain/day'
import type { OpenScene } from '../case/case-scene'
import { breachViews } from '../case/views/breach-views'
import { clockView } from '../case/views/clock-view'
import type { Block, Section } from './book-binder'
import type { Gathered } from './gather-evidence'

const SHEET = [
  { head: '日期', share: 0.2 },
  { head: '星期', share: 0.15 },
  { head: '计数', share: 0.15 },
  { head: '说明', share: 0.5 },
]

/** Art. 33: every day counted or not, and why; of each reply, where one was set aside and made again. */
export function describeDaySheet({ desk: { scene } }: Gathered): Section {
  const periods = listPeriods(scene.events).map((events) => sceneUntil(scene, events))
  const blocks = periods.flatMap((period, at): Block[] => {
    const heading: Block[] = periods.length > 1 ? [{ kind: 'heading', text: `第${at + 1}次答复` }] : []
    return [...heading, ...sheetOf(period)]
  })
  return { title: '期限逐日表', blocks }
}

function sheetOf(scene: OpenScene): Block[] {
  const { receivedOn, startedOn, supplementNoticeDueOn, note, sheet } = clockView(scene)
  const { replyDueOn } = scene.timeline
  const days = [
    { label: '收到申请之日', value: receivedOn ? formatDay(receivedOn) : '待确认' },
    { label: '起算', value: startedOn ? `${formatDay(startedOn)}的次日` : '未起算' },
    { label: '补正告知最迟', value: supplementNoticeDueOn ? formatDay(supplementNoticeDueOn) : '' },
    { label: '答复期限', value: replyDueOn ? formatDay(replyDueOn) : '未定' },
    { label: '说明', value: note },
  ]
  const rows = sheet.map(({ day, weekday, kind, number, why }) => [
    day,
    weekday,
    kind === 'counted' ? `第${number}个工作日` : kind === 'paused' ? '扣除' : '不计',
    why,
  ])
  return [
    { kind: 'lines', lines: days.filter(({ value }) => value !== '') },
    { kind: 'table', columns: SHEET, rows },
  ]
}

/** What was on record of the first reply before it was set aside, of the second, and so on; the whole record last. */
function listPeriods(events: readonly Recorded[]): (readonly Recorded[])[] {
  const ends = events.flatMap(({ type }, at) => (type === 'reply-set-aside' ? [at] : []))
  return [...ends.map((at) => events.slice(0, at)), events]
}

function sceneUntil(scene: OpenScene, events: readonly Recorded[]): OpenScene {
  if (events.length === scene.events.length) return scene
  const state = foldCase(events)
  return { ...scene, events, state, timeline: computeTimeline(state.events, scene.calendar), next: null }
}

/** What came too late. A restart gives a new day and takes none of it away. */
export function describeBreaches({ desk: { scene } }: Gathered): Section {
  const lines = breachViews(scene).map(({ title, text, article }) => ({
    label: title,
    value: `${text}（条例${article}）`,
  }))
  return {
    title: '程序瑕疵',
    blocks: [lines.length > 0 ? { kind: 'lines', lines } : { kind: 'text', text: '没有超过法定期限的记录。' }],
  }
}
