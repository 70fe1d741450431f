import type { EventType, Recorded } from '../../domain/application/events'
import { keepApplicableFacts } from '../../domain/outcome/facts'
import { OUTCOMES } from '../../domain/outcome/outcomes'
import { CONSULTED_PARTY_WORDS, OPINION_WORDS, SEARCH_RESULT_WORDS, SYSTEM_WORD } from '../../domain/words'
import type { Line } from '../../typings/api'
import { staffTimeline } from '../case/views/timeline'
import { minuteOf } from '../instant'
import type { Block, Section } from './book-binder'
import type { Gathered } from './gather-evidence'
import { letterBlocks } from './letters-sent'

/** Art. 36(四): where was looked for it, how, and what was found. */
export function describeSearches({ desk: { scene, names } }: Gathered): Section {
  const made = scene.events.flatMap((event) => (event.type === 'search-recorded' ? [event] : []))
  const blocks = made.flatMap((event, at): Block[] => [
    { kind: 'heading', text: `第${at + 1}次检索` },
    {
      kind: 'lines',
      lines: keepFilledRows([
        ['检索日期', event.on],
        ['检索范围', event.scope],
        ['检索方法', event.method],
        ['检索结果', SEARCH_RESULT_WORDS[event.result]],
        ['为什么以这一次为准', event.because ?? ''],
        ['情况说明', event.findings],
        ['登记', whoWhen(event, names)],
      ]),
    },
  ])
  return { title: '检索记录', blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '没有登记检索记录。' }] }
}

/** Art. 32, 34: whom was asked about what, and what they said. */
export function describeConsultations({ desk: { scene } }: Gathered): Section {
  const blocks = scene.state.consultations.flatMap((one, at): Block[] => [
    { kind: 'heading', text: `第${at + 1}次征求意见` },
    {
      kind: 'lines',
      lines: keepFilledRows([
        ['征求谁', CONSULTED_PARTY_WORDS[one.party]],
        ['发出日期', one.sentOn],
        ['就什么征求', one.about],
        ['对方收到', one.deliveredOn ?? '没有登记'],
        ['意见收到或期满', one.answeredOn ?? '没有登记'],
        ['意见', one.opinion ? OPINION_WORDS[one.opinion] : '没有登记'],
        ['理由', one.opinion === 'objects' ? (one.reasonable ? '认定合理' : '认定不合理') : ''],
        ['意见内容', opinionText(scene.events, one.consultationId)],
        ['书面告知决定公开', one.toldOn ?? ''],
      ]),
    },
  ])
  return { title: '征求意见', blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '没有征求过意见。' }] }
}

function opinionText(events: readonly Recorded[], id: string): string {
  const found = events.find((event) => event.type === 'opinion-received' && event.consultationId === id)
  return found?.type === 'opinion-received' ? (found.text ?? '') : ''
}

const APPROVING: readonly EventType[] = [
  'reply-reviewed',
  'reply-returned',
  'reply-signed',
  'letter-issued',
  'letter-voided',
]

/** Every version of the reply with all that it says, and who passed, returned or signed it. */
export function describeDrafts(of: Gathered): Section {
  const { scene, names } = of.desk
  const entries = staffTimeline(scene.events, names)
  const written = scene.events.filter(({ type }) => type === 'reply-drafted')
  const blocks = scene.events.flatMap((event, at): Block[] => {
    if (event.type === 'reply-drafted') {
      return [
        { kind: 'heading', text: `第${written.indexOf(event) + 1}稿` },
        { kind: 'lines', lines: draftLines(event, of) },
      ]
    }
    const entry = entries[at]
    if (!entry || !APPROVING.includes(event.type)) return []
    return [{ kind: 'lines', lines: [{ label: entry.title, value: `${whoWhen(event, names)}　${entry.text}` }] }]
  })
  return {
    title: '拟稿、审核与签发',
    blocks: [
      ...(blocks.length > 0 ? blocks : ([{ kind: 'text', text: '还没有拟写答复。' }] as const)),
      ...letterBlocks(of, 'approval'),
    ],
  }
}

function draftLines(event: Extract<Recorded, { type: 'reply-drafted' }>, { desk, attached }: Gathered): Line[] {
  const { leaf, facts, fileIds } = event
  const said = keepApplicableFacts(OUTCOMES[leaf].facts, facts)
  return keepFilledRows([
    ['拟写', whoWhen(event, desk.names)],
    ['办理结果', `${leaf}　${OUTCOMES[leaf].rowLabel}`],
    ...OUTCOMES[leaf].facts.map(({ name, label, choices }): [string, string] => {
      const value = said[name] ?? ''
      return [label, choices.find((choice) => choice.value === value)?.label ?? value]
    }),
    ['随信提供', fileIds.map((id) => attached.find((one) => one.id === id)?.name ?? id).join('；')],
  ])
}

function keepFilledRows(rows: [string, string][]): Line[] {
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

function whoWhen({ actor, at }: Recorded, names: ReadonlyMap<string, string>): string {
  return `${names.get(actor) ?? (actor === 'applicant' ? '申请人' : SYSTEM_WORD)}，${minuteOf(at)}`
}
