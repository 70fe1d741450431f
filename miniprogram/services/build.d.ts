/** Address of the server, without a slash at the end; '' = the origin the page came from. Set by the build. */
declare const __API_BASE__: string
/** Whether calls go through wx.cloud. Set by the build. */
declare const __CLOUD__: boolean
/** Id of the environment in WeChat's cloud. Set by the build. */
declare const __CLOUD_ENV__: string
/** Id of the template of subscription messages; '' = nobody is reminded in WeChat. Set by the build. */
declare const __TEMPLATE__: string
/** Only a browser has it: where the browser edition was loaded from. */
declare const location: { origin: string } | undefined
