App({
  globalData: { followed: {} as Record<string, string> },
  onLaunch() {
    if (__CLOUD__) wx.cloud.init({ env: __CLOUD_ENV__, traceUser: false })
  },
})
