// Style sheets and inline styles through the CSS object model, which a strict Content-Security-Policy allows.
import { toCssLengths } from '../compiler/lengths.mjs'

const SCOPE_MARK = '\u0001'

export interface StyleSheet {
  disabled: boolean
}

/** Adds a style sheet; `scope` makes its classes those of one component. Without layout (tests) nothing is added. */
export function addSheet(css: string, scope = ''): StyleSheet {
  if (!css || !('adoptedStyleSheets' in document)) return { disabled: false }
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css.replaceAll(`${SCOPE_MARK}H`, scope).replaceAll(SCOPE_MARK, scope ? `${scope}--` : ''))
  document.adoptedStyleSheets.push(sheet)
  return sheet
}

export function writeInlineStyle(element: HTMLElement, style: string): void {
  element.style.cssText = toCssLengths(style)
}
