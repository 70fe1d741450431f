import { listAdvice } from '../../../miniprogram/pages/apply/advice'

describe('advice on a description', () => {
  it.each(['我要投诉楼下的烧烤摊', '小区停水三天了，请帮我解决', '请街道尽快查处违建'])(
    'shows the way to who wants help instead of information: %s',
    (text) => expect(listAdvice(text).join()).toMatch(/12345/),
  )

  it.each(['2025年投诉举报处理情况统计表', '2024年街道信访工作总结', '违法建设查处决定书'])(
    'is silent where information about complaints is asked for: %s',
    (text) => expect(listAdvice(text)).toEqual([]),
  )

  it('warns of a personal number', () => {
    expect(listAdvice('我的号码是13800138000').join()).toContain('手机号码')
  })
})
