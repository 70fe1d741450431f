// What WeChat has and a browser has not, with the reason. Calling one throws by its name; so does any name not known here.

export const LACKING: Record<string, string> = {
  addCard: 'there are no WeChat cards',
  authorize: 'the browser asks by itself, when a thing is used',
  checkSession: 'there is no WeChat session',
  chooseAddress: 'there is no WeChat address book',
  chooseContact: 'browsers show no contacts',
  chooseInvoiceTitle: 'there are no WeChat invoice titles',
  chooseLocation: 'there is no map',
  connectSocket: 'the server has no sockets',
  createInnerAudioContext: 'use <audio>',
  getFileSystemManager: 'browsers have no file system of their own',
  getLocation: 'the product asks nobody where they are',
  getSetting: 'the browser keeps permissions itself',
  getUserProfile: 'there is no WeChat account',
  navigateToMiniProgram: 'there are no other mini-programs',
  openLocation: 'there is no map',
  openPrivacyContract: 'the contract stands with WeChat',
  openSetting: 'the browser keeps permissions itself',
  requestPayment: 'there is no WeChat Pay',
  scanCode: 'there is no scanner',
  setScreenBrightness: 'browsers may not',
  startRecord: 'nothing is recorded',
}

/** TDesign and our own pages test for these before they use them, so they are undefined instead of throwing. */
export const TESTED_FOR = new Set([
  'cloud',
  'onMenuButtonBoundingClientRectWeightChange',
  'offMenuButtonBoundingClientRectWeightChange',
  'getAppAuthorizeSetting',
  'then',
])

export function makeLackingError(name: string): Error {
  const reason = LACKING[name]
  return new Error(`wx.${name} is not available in the browser edition${reason ? `: ${reason}` : ''}`)
}
