// What the device is. The browser edition says that it is one, and invents no phone.
import { api, Failure } from './api'

/** The base library whose behaviour the host follows. */
const SDK_VERSION = '3.7.0'

/** Opened from nowhere in particular. */
const PLAIN_SCENE = 1001

type Listener = (state: { isConnected: boolean; networkType: string }) => void

const networkType = () => (navigator.onLine ? 'unknown' : 'none')
const listeners = new Map<Listener, () => void>()

function onNetworkStatusChange(listener: Listener): void {
  const tell = () => listener({ isConnected: navigator.onLine, networkType: networkType() })
  listeners.set(listener, tell)
  for (const type of ['online', 'offline']) addEventListener(type, tell)
}

function offNetworkStatusChange(listener: Listener): void {
  const tell = listeners.get(listener)
  if (!tell) return
  listeners.delete(listener)
  for (const type of ['online', 'offline']) removeEventListener(type, tell)
}

function windowSize() {
  const view = document.querySelector<HTMLElement>('.wx-page.wx-on .wx-view')
  const windowWidth = view?.clientWidth || document.getElementById('wx-app')?.clientWidth || innerWidth
  const windowHeight = view?.clientHeight || innerHeight
  const safeArea = { left: 0, top: 0, right: windowWidth, bottom: innerHeight, width: windowWidth, height: innerHeight }
  return {
    pixelRatio: devicePixelRatio,
    screenWidth: screen.width,
    screenHeight: screen.height,
    windowWidth,
    windowHeight,
    statusBarHeight: 0,
    screenTop: 0,
    safeArea,
  }
}

const deviceFacts = () => ({ brand: 'browser', model: 'browser', system: navigator.platform, platform: 'browser' })
const appFacts = () => ({ SDKVersion: SDK_VERSION, language: navigator.language.replace('-', '_'), theme: 'light' })

/** There is no capsule in a browser: an empty box at the right edge. */
const menuButton = () => {
  const { windowWidth } = windowSize()
  return { width: 0, height: 32, top: 8, bottom: 40, left: windowWidth - 8, right: windowWidth - 8 }
}

export const system = {
  getWindowInfo: windowSize,
  getDeviceInfo: deviceFacts,
  getAppBaseInfo: appFacts,
  getSystemInfoSync: () => ({ ...windowSize(), ...deviceFacts(), ...appFacts() }),
  getMenuButtonBoundingClientRect: menuButton,
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: PLAIN_SCENE }),
  getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'release', version: '' } }),
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange,
  offNetworkStatusChange,
  nextTick: (then: () => void) => queueMicrotask(then),
  setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => {
    if (!navigator.clipboard) throw new Failure('the browser gives no access to the clipboard')
    await navigator.clipboard.writeText(data)
  }),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
  vibrateShort: api('vibrateShort', () => {
    if (!navigator.vibrate?.(15)) throw new Failure('not supported')
  }),
  login: api('login', () => {
    throw new Failure('the browser edition has no WeChat account; residents are known by a cookie of the server')
  }),
}
