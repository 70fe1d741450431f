import { load } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import type { PublishedBlock } from '../../domain/report/reading/blocks'
import { tameHtml } from './refuse-hostile-html'

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'select', 'svg', 'object'])
const INLINE = new Set(
  'a abbr b bdi bdo big cite code em font i ins del kbd label mark q s samp small span strong sub sup tt u o:p'.split(
    ' ',
  ),
)

const isTag = (node: AnyNode): node is Element => 'attribs' in node
const isHidden = ({ attribs }: Element) => 'hidden' in attribs || /display\s*:\s*none/i.test(attribs.style ?? '')

/** Tables that hold other tables only arrange the page: their cells are read as lines. */
function layoutTablesIn(root: AnyNode): Set<AnyNode> {
  const layout = new Set<AnyNode>()
  const waiting: { node: AnyNode; table: AnyNode | null }[] = [{ node: root, table: null }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    const { node } = one
    const nested = isTag(node) && node.name === 'table'
    if (nested && one.table) layout.add(one.table)
    const table = nested ? node : one.table
    if ('children' in node) for (const child of node.children) waiting.push({ node: child, table })
  }
  return layout
}

/** Collects blocks while the page is walked in reading order. */
class Collector {
  readonly blocks: PublishedBlock[] = []
  /** Put together only when a line ends: a text looked at after each piece is copied each time. */
  private pieces: string[] = []
  private endsBlank = false
  private row: string[] | null = null
  private inCell = false

  add(text: string): void {
    const plain = text.replace(/[\s\u00a0]+/g, ' ')
    this.put(this.endsBlank ? plain.trimStart() : plain)
  }

  /** Preformatted text keeps its lines, tabs and gaps, which are its table. */
  addLines(text: string): void {
    for (const [at, line] of text.split(/\r?\n/).entries()) {
      if (at > 0) this.breakLine()
      this.put(line)
    }
  }

  /** A line ends: outside a cell it is a line of the report, inside it is a space. */
  breakLine(): void {
    if (this.inCell) this.put(' ')
    else {
      const text = this.take()
      if (text) this.blocks.push({ kind: 'line', text })
    }
  }

  openRow(): void {
    this.breakLine()
    this.row = []
  }

  closeRow(): void {
    if (this.row && this.row.length > 0) this.blocks.push({ kind: 'table', rows: [this.row] })
    this.row = null
  }

  openCell(): void {
    this.take()
    this.inCell = true
  }

  closeCell(): void {
    this.inCell = false
    const text = this.take()
    if (this.row) this.row.push(text)
    else if (text) this.blocks.push({ kind: 'line', text })
  }

  private put(piece: string): void {
    if (piece === '') return
    this.pieces.push(piece)
    this.endsBlank = piece.endsWith(' ')
  }

  private take(): string {
    const text = this.pieces.join('').trim()
    this.pieces = []
    this.endsBlank = false
    return text
  }
}

type Step = (collector: Collector) => void
const breakLine: Step = (to) => to.breakLine()

function stepsOf(tag: Element, inLayout: boolean): { before: Step; after: Step } | null {
  if (tag.name === 'br') return { before: breakLine, after: () => undefined }
  if (INLINE.has(tag.name)) return null
  if (inLayout) return { before: breakLine, after: breakLine }
  if (tag.name === 'tr') return { before: (to) => to.openRow(), after: (to) => to.closeRow() }
  if (tag.name === 'td' || tag.name === 'th') return { before: (to) => to.openCell(), after: (to) => to.closeCell() }
  return { before: breakLine, after: breakLine }
}

/** HTML as published, as blocks. Walked without recursion: the depth of the page is not the depth of our stack. */
export function blocksOfHtml(html: string): PublishedBlock[] {
  const root: AnyNode = load(tameHtml(html), { xml: { xmlMode: false, decodeEntities: true } }).root()[0]!
  const layout = layoutTablesIn(root)
  const collector = new Collector()
  const waiting: (Visited | Step)[] = [{ node: root, inLayout: true, inPre: false }]
  for (let one = waiting.pop(); one; one = waiting.pop()) {
    if (typeof one === 'function') one(collector)
    // One by one: a page may have more children side by side than a call takes arguments.
    else for (const next of visitNode(one, { collector, layout })) waiting.push(next)
  }
  collector.breakLine()
  return collector.blocks
}

type Visited = { node: AnyNode; inLayout: boolean; inPre: boolean }

/** What is still to be done for a node, last first. */
function visitNode(
  { node, inLayout, inPre }: Visited,
  { collector, layout }: { collector: Collector; layout: Set<AnyNode> },
) {
  if (node.type === 'text') collector[inPre ? 'addLines' : 'add'](node.data)
  if (!('children' in node) || (isTag(node) && (SKIPPED.has(node.name) || isHidden(node)))) return []
  const inside = isTag(node) && node.name === 'table' ? layout.has(node) : inLayout
  const preformatted = inPre || (isTag(node) && node.name === 'pre')
  const children: (Visited | Step)[] = node.children.map((child) => ({
    node: child,
    inLayout: inside,
    inPre: preformatted,
  }))
  const steps = isTag(node) ? stepsOf(node, inside) : null
  steps?.before(collector)
  return (steps ? [...children, steps.after] : children).reverse()
}
