App({
  onLaunch() {
    if (__CLOUD__) wx.cloud.init({ traceUser: false })
  },
})
