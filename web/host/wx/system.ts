// What the device is. The browser edition says that it is one, and invents no phone.
import { api, Failure } from './api'
import { networkType } from './app-events'

/** The base library whose behaviour the host follows. */
const SDK_VERSION = '3.7.0'
const SHORT_BUZZ_MS = 15

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

/** A browser always runs the newest edition; what is already open stays what it is until it is opened again. */
const updateManager = () => ({
  onCheckForUpdate: (listener: (answer: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => location.reload(),
})

const systemInfo = () => ({ ...windowSize(), ...deviceFacts(), ...appFacts() })

export const system = {
  getWindowInfo: windowSize,
  getDeviceInfo: deviceFacts,
  getAppBaseInfo: appFacts,
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getMenuButtonBoundingClientRect: menuButton,
  getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'release', version: '' } }),
  getUpdateManager: updateManager,
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType() })),
  nextTick: (then: () => void) => queueMicrotask(then),
  hideKeyboard: api('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
  vibrateShort: api('vibrateShort', () => {
    if (!navigator.vibrate?.(SHORT_BUZZ_MS)) throw new Failure('not supported')
  }),
  makePhoneCall: api('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
    if (!phoneNumber) throw new Failure('phoneNumber is empty')
    location.href = `tel:${phoneNumber}`
  }),
  login: api('login', () => {
    throw new Failure('the browser edition has no WeChat account; residents are known by a cookie of the server')
  }),
  /** Nobody can be reached through WeChat from here, so every subscription is answered as refused. */
  requestSubscribeMessage: api('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) =>
    Object.fromEntries(tmplIds.map((id) => [id, 'reject'])),
  ),
  arrayBufferToBase64: (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes))),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
}
