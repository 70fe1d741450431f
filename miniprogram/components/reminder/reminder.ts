/** What the person chose in WeChat's own window; the other answers (ban, filter) are WeChat's. */
const ANSWERS: Record<string, string> = {
  accept: '好的，下一次有进展时，微信会提醒您一次。还想要下一次的，可以再点一次。',
  reject: '没有开启提醒。这不影响办理，进度随时可以在这里看。',
}
const CANNOT = '现在不能开启提醒。这不影响办理，进度随时可以在这里看。'
const SWITCHED_OFF = '您在微信的设置里关闭了订阅消息，打开以后才能提醒。这不影响办理。'
const IS_SWITCHED_OFF = 20004

/**
 * One message for each tap: WeChat allows no more, and opens its window only from the tap itself. Nothing depends on the
 * answer. Without a template there is nothing to ask for, and nothing is shown.
 */
Component({
  data: { isOffered: __TEMPLATE__ !== '', answer: '' },
  methods: {
    onAsk() {
      wx.requestSubscribeMessage({
        tmplIds: [__TEMPLATE__],
        success: (answers) => this.setData({ answer: ANSWERS[String(answers[__TEMPLATE__])] ?? CANNOT }),
        fail: ({ errCode }) => this.setData({ answer: errCode === IS_SWITCHED_OFF ? SWITCHED_OFF : CANNOT }),
      })
    },
  },
})
