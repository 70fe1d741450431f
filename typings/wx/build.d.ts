/** Address of the server that the build talks to; `''` is the page's own origin, in the browser edition. */
declare const __API_BASE__: string
/** Whether calls go through wx.cloud instead of HTTPS. */
declare const __CLOUD__: boolean
