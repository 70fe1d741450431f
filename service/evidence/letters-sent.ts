import type { EventType } from '../../domain/application/events'
import { composeOf, type LetterPlace, lettersOf } from '../../domain/letters/of-case'
import { staffTimeline } from '../case/views/timeline'
import type { Block, Section } from './book-binder'
import type { Gathered } from './gather-evidence'

export function letterBlock({ desk, file }: Gathered, place: LetterPlace): Block {
  const { scene, around } = desk
  const { letter } = composeOf(place, { events: scene.events, calendar: around.calendar, file })
  return { kind: 'letter', letter }
}

/** Every letter that left the office, each as it was when it left. */
export function lettersSent(of: Gathered): Section {
  const places = lettersOf(of.desk.scene.events).filter(({ code }) => !RECORDS.includes(code))
  const blocks = places.map((place) => letterBlock(of, place))
  return {
    title: '制发的文书',
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '还没有制发文书。' }],
  }
}
/** They have sections of their own. */
const RECORDS: readonly string[] = ['receipt', 'receipt-record', 'service-proof', 'review-form']

const SERVICE: readonly EventType[] = [
  'letter-served',
  'service-failed',
  'post-returned',
  'fee-notice-delivered',
  'consultation-delivered',
]

/** 235号: how and when each letter reached whom it was for. */
export function proofOfService(of: Gathered): Section {
  const { scene, names } = of.desk
  const entries = staffTimeline(scene.events, names)
  const told = scene.events.flatMap(({ type }, at) => {
    const entry = SERVICE.includes(type) ? entries[at] : undefined
    return entry ? [{ label: entry.on, value: `${entry.title}。${entry.text}${by(entry.actor)}` }] : []
  })
  // The form is made with the letter, and again filled in once it was served.
  const proofs = lettersOf(scene.events).filter(
    ({ code, index }) => code === 'service-proof' && scene.events[index]?.type === 'letter-served',
  )
  return {
    title: '送达证明',
    blocks: [
      told.length > 0 ? { kind: 'lines', lines: told } : { kind: 'text', text: '还没有送达记录。' },
      ...proofs.map((place) => letterBlock(of, place)),
    ],
  }
}

const by = (actor: string | null) => (actor ? `（登记人：${actor}）` : '')
