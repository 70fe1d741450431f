// Facts about the device. They say that it is a browser; no phone model is made up.
import { ApiFailure, makeApi } from './api'
import { readNetworkType } from './app-events'

/** The base library whose behaviour the host follows. */
const SDK_VERSION = '3.7.0'
const SHORT_BUZZ_MS = 15

function readWindowInfo() {
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

const readDeviceInfo = () => ({ brand: 'browser', model: 'browser', system: navigator.platform, platform: 'browser' })
const readAppInfo = () => ({ SDKVersion: SDK_VERSION, language: navigator.language.replace('-', '_'), theme: 'light' })

/** There is no capsule in a browser: an empty box at the right edge. */
const locateMenuButton = () => {
  const { windowWidth } = readWindowInfo()
  return { width: 0, height: 32, top: 8, bottom: 40, left: windowWidth - 8, right: windowWidth - 8 }
}

/** A browser always runs the newest edition; what is already open stays what it is until it is opened again. */
const createUpdateManager = () => ({
  onCheckForUpdate: (listener: (answer: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => location.reload(),
})

const readSystemInfo = () => ({ ...readWindowInfo(), ...readDeviceInfo(), ...readAppInfo() })

export const system = {
  getWindowInfo: readWindowInfo,
  getDeviceInfo: readDeviceInfo,
  getAppBaseInfo: readAppInfo,
  getSystemInfoSync: readSystemInfo,
  getSystemInfo: makeApi('getSystemInfo', readSystemInfo),
  getSystemInfoAsync: makeApi('getSystemInfoAsync', readSystemInfo),
  getMenuButtonBoundingClientRect: locateMenuButton,
  getAccountInfoSync: () => ({ miniProgram: { appId: '', envVersion: 'release', version: '' } }),
  getUpdateManager: createUpdateManager,
  getNetworkType: makeApi('getNetworkType', () => ({ networkType: readNetworkType() })),
  nextTick: (then: () => void) => queueMicrotask(then),
  hideKeyboard: makeApi('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }),
  vibrateShort: makeApi('vibrateShort', () => {
    if (!navigator.vibrate?.(SHORT_BUZZ_MS)) throw new ApiFailure('not supported')
  }),
  makePhoneCall: makeApi('makePhoneCall', ({ phoneNumber }: { phoneNumber: string }) => {
    if (!phoneNumber) throw new ApiFailure('phoneNumber is empty')
    location.href = `tel:${phoneNumber}`
  }),
  login: makeApi('login', () => {
    throw new ApiFailure('the browser edition has no WeChat account; residents are known by a cookie of the server')
  }),
  /** Nobody can be reached through WeChat from here, so every subscription is answered as refused. */
  requestSubscribeMessage: makeApi('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) =>
    Object.fromEntries(tmplIds.map((id) => [id, 'reject'])),
  ),
  arrayBufferToBase64: (bytes: ArrayBuffer) => btoa(String.fromCharCode(...new Uint8Array(bytes))),
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)).buffer,
}
