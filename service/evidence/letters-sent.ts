import type { EventType } from '../../domain/application/events'
import { composeLetter } from '../../domain/letters/compose-letter'
import { awaitsService } from '../../domain/letters/letter-standing'
import { findLetter, type LetterCode } from '../../domain/letters/letters'
import { listLetters } from '../../domain/letters/list-letters'
import type { BookSection } from '../../domain/letters/notice'
import { staffTimeline } from '../case/views/timeline'
import type { Block, Section } from './book-binder'
import type { Gathered } from './gather-evidence'

/** The letters that stand in a section of the book, each as it was when it left. */
export function letterBlocks({ source }: Gathered, section: BookSection): Block[] {
  return (
    listLetters(source.events)
      .filter((place) => sectionOf(place.code) === section)
      // The form is made with the letter, and again filled in once it was served.
      .filter((place) => section !== 'service' || !awaitsService(place, source.events))
      .map((place) => ({ kind: 'letter', letter: composeLetter(place, source).letter }))
  )
}

/** Every letter that left the office. */
export function describeLettersSent(of: Gathered): Section {
  const blocks = letterBlocks(of, 'letters')
  return {
    title: '制发的文书',
    blocks: blocks.length > 0 ? blocks : [{ kind: 'text', text: '还没有制发文书。' }],
  }
}

function sectionOf(code: LetterCode): BookSection | null {
  const letter = findLetter(code)
  return letter.kind === 'record-notice' ? null : letter.section
}

const SERVICE: readonly EventType[] = [
  'letter-served',
  'service-failed',
  'post-returned',
  'fee-notice-delivered',
  'consultation-delivered',
]

/** 235号: how and when each letter reached whom it was for. */
export function describeProofOfService(of: Gathered): Section {
  const { scene, names } = of.desk
  const entries = staffTimeline(scene.events, names)
  const told = scene.events.flatMap(({ type }, at) => {
    const entry = SERVICE.includes(type) ? entries[at] : undefined
    return entry ? [{ label: entry.on, value: `${entry.title}。${entry.text}${formatRecorder(entry.actor)}` }] : []
  })
  return {
    title: '送达证明',
    blocks: [
      told.length > 0 ? { kind: 'lines', lines: told } : { kind: 'text', text: '还没有送达记录。' },
      ...letterBlocks(of, 'service'),
    ],
  }
}

const formatRecorder = (actor: string | null) => (actor ? `（登记人：${actor}）` : '')
