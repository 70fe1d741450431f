import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findChromium } from '../../../scripts/chromium.mjs'

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'
const SHOTS = join(__dirname, '../../../screenshots')

/** How long a person waits for something to appear on a busy machine. */
export const PATIENCE_MS = 20_000

export type Size = 'phone' | 'desktop'
const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 800 } },
}

export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('Chromium is not installed')
  return chromium.launch({ executablePath, args: ARGS.split(' ') })
}

/** A person at a device: their own cookies, and every error the page throws. */
export type Person = { page: Page; context: BrowserContext; problems: string[]; shot(name: string): Promise<void> }

export async function personAt(browser: Browser, size: Size): Promise<Person> {
  const context = await browser.newContext({ ...SIZES[size], locale: 'zh-CN' })
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const problems: string[] = []
  page.on('pageerror', (problem) => problems.push(String(problem)))
  page.on('console', (said) => {
    if (said.text().includes('Content Security Policy')) problems.push(said.text())
  })
  mkdirSync(SHOTS, { recursive: true })
  const person: Person = { page, context, problems, shot: async () => {} }
  person.shot = async (name) => {
    await person.page.waitForTimeout(250)
    await person.page.screenshot({ path: join(SHOTS, `${name}-${size}.png`), fullPage: true })
  }
  return person
}
