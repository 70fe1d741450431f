import { writeInlineStyle } from '../styles'
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

type RichNode =
  | { type: 'text'; text: string }
  | { type?: 'node'; name: string; attrs?: Record<string, string>; children?: RichNode[] }

/** The elements WeChat allows; anything else is shown by its content only. */
const ALLOWED = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
)
const ATTRIBUTES = new Set('class style alt src height width colspan rowspan align dir span start type'.split(' '))
const DROPPED = new Set(['script', 'style', 'iframe', 'object', 'template'])

function parseHtml(html: string): RichNode[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const read = (node: Node): RichNode[] => {
    if (node instanceof Text) return [{ type: 'text', text: node.data }]
    if (!(node instanceof Element) || DROPPED.has(node.localName)) return []
    const attrs = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]))
    return [{ name: node.localName, attrs, children: [...node.childNodes].flatMap(read) }]
  }
  return [...body.childNodes].flatMap(read)
}

function toDom(node: RichNode): Node {
  if (node.type === 'text') return document.createTextNode(node.text)
  const element = ALLOWED.has(node.name) ? document.createElement(node.name) : document.createDocumentFragment()
  if (element instanceof HTMLElement) writeAttributes(element, node.attrs ?? {})
  element.append(...(node.children ?? []).map(toDom))
  return element
}

function writeAttributes(element: HTMLElement, attributes: Record<string, string>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'style') writeInlineStyle(element, value)
    else if (ATTRIBUTES.has(name) && !/^\s*javascript:/i.test(value)) element.setAttribute(name, value)
  }
}

export const richText = defineBuiltIn({
  properties: { nodes: null, ...acceptProperties('space userSelect') },
  observers: {
    nodes(nodes: string | RichNode[] | null) {
      const read = typeof nodes === 'string' ? parseHtml(nodes) : (nodes ?? [])
      getElement(this).replaceChildren(...read.map(toDom))
    },
  },
})
