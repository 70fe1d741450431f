// What a phone has to load: the compiled main package, and the work of the first page in a real browser.
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { measureBundle } from '../../web/build.mjs'
import { buildStale } from '../build.mjs'
import { ensureChromium } from '../chromium.mjs'
import { root } from '../installed.mjs'
import { buildMiniprogram } from '../miniprogram.mjs'
import { sizeLines } from '../package-sizes.mjs'
import { formatGoal } from './numbers.mjs'
import { startProduct, withFolder } from './servers.mjs'

const GOALS = { kilobytes: 600, requests: 1, setData: 2 }
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** Long enough for whatever the page would still ask or set after it shows its words. */
const QUIET_MS = 1500

export async function benchMiniprogram(print) {
  await withFolder(async (folder) => {
    const packages = await buildMiniprogram({ root: join(root, 'miniprogram'), outDir: join(folder, 'compiled') })
    const kilobytes = packages.main / 1024
    print('main package', `${kilobytes.toFixed(0)} KB ${formatGoal(kilobytes, GOALS.kilobytes)}`)
    for (const line of sizeLines(packages).slice(1)) console.log(line)
    await buildStale()
    print('browser edition', measureBundle(join(root, 'dist/web')))
    const product = await startProduct(join(folder, 'data'))
    const { requests, setData } = await firstPage(product.url).finally(() => product.stop())
    print('home page, requests', `${requests} ${formatGoal(requests, GOALS.requests)}`)
    print('home page, setData', `${setData} ${formatGoal(setData, GOALS.setData)}`)
  })
}

async function firstPage(url) {
  const executablePath = ensureChromium()
  if (!executablePath) throw new Error('the home page needs Chromium: install it or name it in CHROMIUM_PATH')
  const browser = await chromium.launch({ executablePath, args: FLAGS })
  try {
    const page = await (await browser.newContext(PHONE)).newPage()
    let requests = 0
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.startsWith('/api/')) requests += 1
    })
    await page.addInitScript(countSetData)
    await page.goto(url)
    await page.locator('.wx-page.wx-on').getByText('中同街').first().waitFor()
    await page.waitForTimeout(QUIET_MS)
    return { requests, setData: await page.evaluate('setDataCalls') }
  } finally {
    await browser.close()
  }
}

/** Runs in the page. The host names each page instance by `__route__` before it loads: there the counter gets hold of it. */
function countSetData() {
  globalThis.setDataCalls = 0
  Object.defineProperty(Object.prototype, '__route__', {
    configurable: true,
    set(route) {
      const { setData } = this
      const counted = (...change) => {
        globalThis.setDataCalls += 1
        return setData.apply(this, change)
      }
      Object.defineProperty(this, '__route__', { value: route, writable: true, configurable: true })
      Object.defineProperty(this, 'setData', { value: counted, writable: true, configurable: true })
    },
  })
}
