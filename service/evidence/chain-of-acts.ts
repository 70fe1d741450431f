import { describeLateEntry } from '../../domain/words'
import { staffTimeline } from '../case/views/timeline'
import { minuteOf } from '../instant'
import { macHolds } from '../sealing/document-mac'
import { brokenLink } from '../sealing/event-chain'
import type { Block, Section } from './book-binder'
import type { Attached, Gathered } from './gather-evidence'

const CHAIN = [
  { head: '序', share: 0.06 },
  { head: '记录', share: 0.42 },
  { head: '登记', share: 0.16 },
  { head: '校验码（与前一条相连）', share: 0.36 },
]

/** The record itself: each act is linked by a keyed hash to the one before it. Checked now, not asserted. */
export function describeChainOfActs(of: Gathered): Section {
  const { doc, scene, names } = of.desk
  const entries = staffTimeline(scene.events, names)
  const rows = scene.events.map(({ at, mac }, place) => {
    const { on = '', enteredOn, title = '', text = '', actor = null } = entries[place] ?? {}
    const late = enteredOn ? `（${describeLateEntry({ on, enteredOn })}）` : ''
    return [String(place + 1), `${on}${late} ${title}：${text}`, `${actor ?? ''} ${minuteOf(at)}`, mac]
  })
  return {
    title: '办理记录链与校验结果',
    blocks: [
      { kind: 'heading', text: '校验结果' },
      { kind: 'lines', lines: describeVerification(of) },
      { kind: 'heading', text: '链头' },
      { kind: 'text', text: doc.head },
      { kind: 'heading', text: '办理记录' },
      { kind: 'table', columns: CHAIN, rows },
    ],
  }
}

function describeVerification({ services, desk, attached }: Gathered) {
  const { doc, scene } = desk
  const broken = brokenLink(services.vault, doc, scene.events)
  const changed = attached.filter(({ whole }) => !whole)
  return [
    {
      label: '记录链',
      value: broken === null ? `${scene.events.length}条记录逐条重算，全部衔接。` : brokenWords(broken, desk),
    },
    {
      label: '整件校验码',
      value: macHolds(services.vault, 'applications', doc)
        ? '重算一致，保存的内容没有被改动。'
        : '不一致：保存的内容被改动过。',
    },
    { label: '文件', value: changed.length === 0 ? `${attached.length}个文件的校验值一致。` : changedWords(changed) },
    { label: '校验时间', value: minuteOf(services.clock.now()) },
  ]
}

function brokenWords(index: number, { scene }: Gathered['desk']): string {
  return index < scene.events.length
    ? `在第${index + 1}条断开：内容被改动、删除或者插入。`
    : '链头与最后一条记录不一致。'
}

function changedWords(changed: readonly Attached[]): string {
  return `${changed.map(({ name }) => `“${name}”`).join('、')}找不到，或者与上传时不一致。`
}

/** Together no more than this; what does not fit is named, and stays in the system. */
const MOST_BYTES = 80 * 1024 * 1024

/** The files with their checksums, then each as pages of the book. */
export function listUploadedFiles({ attached }: Gathered): Section {
  if (attached.length === 0) return { title: UPLOADED, blocks: [{ kind: 'text', text: '没有上传文件。' }] }
  const listed = attached.map(({ name, what, sha256, bytes }) => ({
    label: what,
    value: `${name}\n${bytes ? `${bytes.length}字节\n` : ''}SHA-256 ${sha256}`,
  }))
  let left = MOST_BYTES
  const blocks = attached.map((one): Block => {
    const name = `${one.what}：${one.name}`
    const { type, sha256, bytes } = one
    if (!bytes) return { kind: 'file-left-out', name, size: null, sha256, ...MISSING }
    if (bytes.length > left) return { kind: 'file-left-out', name, size: bytes.length, sha256, ...TOO_LARGE }
    left -= bytes.length
    return { kind: 'file', name, type, sha256, bytes }
  })
  return { title: UPLOADED, blocks: [{ kind: 'lines', lines: listed }, ...blocks] }
}

const MISSING = { why: '系统中找不到这个文件', where: '请从备份中恢复，或者请提交的人重新提供。' }
const TOO_LARGE = { why: '全部文件合起来太大，一册放不下', where: '保存在系统中，请在案件页面另行下载。' }
const UPLOADED = '上传的文件'
