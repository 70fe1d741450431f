/** Makes an element with its properties and children. Text stays text: nothing here reads HTML. */
export function makeElement<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

export function withRole<Element extends HTMLElement>(element: Element, role: string, label?: string): Element {
  element.setAttribute('role', role)
  if (label) element.setAttribute('aria-label', label)
  return element
}
