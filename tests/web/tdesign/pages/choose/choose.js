import ActionSheet from 'tdesign-miniprogram/action-sheet/index'
import Message from 'tdesign-miniprogram/message/index'
import Toast from 'tdesign-miniprogram/toast/index'

const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="80" height="60"%3E%3Crect width="80" height="60" fill="teal"/%3E%3C/svg%3E'
const place = (label, value, children) => ({ label, value, ...(children ? { children } : {}) })

Page({
  data: {
    open: '',
    chosen: {},
    guided: -1,
    picture: PICTURE,
    sorts: [place('全部', 'all'), place('最新', 'new')],
    streets: [place('东街', 'east'), place('西街', 'west'), place('南街', 'south')],
    areas: [place('北京', 'bj', [place('东城', 'dc'), place('西城', 'xc')])],
    tree: [place('东街', 'east', [place('一社区', 'first'), place('二社区', 'second')])],
    drawer: [{ title: '首页' }, { title: '目录' }],
    openers: [
      { key: 'picker', title: '选择器' },
      { key: 'date', title: '日期选择器' },
      { key: 'cascader', title: '级联选择器' },
      { key: 'calendar', title: '日历' },
      { key: 'popup', title: '弹出层' },
      { key: 'drawer', title: '抽屉' },
      { key: 'dialog', title: '对话框' },
      { key: 'sheet', title: '动作面板' },
      { key: 'overlay', title: '遮罩' },
      { key: 'viewer', title: '图片预览' },
      { key: 'guide', title: '引导' },
      { key: 'toast', title: '轻提示' },
      { key: 'message', title: '消息通知' },
    ],
  },
  log: [],
  // A function is no data of a page: it is handed to the component itself.
  onReady() {
    const element = () =>
      new Promise((done) => wx.createSelectorQuery().select('#guided').boundingClientRect(done).exec())
    this.selectComponent('#guide').setData({
      steps: [{ element, title: '从这里开始', body: '说明', placement: 'bottom' }],
    })
  },
  onOpen(event) {
    const { key } = event.currentTarget.dataset
    const own = { sheet: 'showSheet', toast: 'showToast', message: 'showMessage' }[key]
    if (own) this[own]()
    else this.setData({ open: key, ...(key === 'guide' ? { guided: 0 } : {}) })
  },
  onClose() {
    this.setData({ open: '' })
  },
  onPopover() {
    this.setData({ open: 'popover' })
  },
  onVisible(event) {
    this.setData({ open: event.detail.visible ? this.data.open : '' })
  },
  onChange(event) {
    this.log.push(`${event.currentTarget.id} ${event.detail.value}`)
  },
  onTree(event) {
    this.log.push(`tree ${event.detail.value}`)
  },
  onPicked(event) {
    const { key } = event.currentTarget.dataset
    const { label, value = '' } = event.detail ?? {}
    this.log.push(`${key} ${value}`.trim())
    this.setData({ open: '', [`chosen.${key}`]: String(label ?? value) })
  },
  onDrawer(event) {
    this.log.push(`drawer ${event.detail.item.title}`)
    this.setData({ open: '' })
  },
  showSheet() {
    ActionSheet.show({ context: this, selector: '#sheet', items: ['打印', '下载'], cancelText: '取消' })
  },
  onSheet(event) {
    this.log.push(`sheet ${event.detail.selected}`)
  },
  showToast() {
    Toast({ context: this, selector: '#t-toast', message: '保存成功', theme: 'success', duration: 1200 })
  },
  showMessage() {
    Message.success({ context: this, selector: '#t-message', content: '已经收到', duration: 2000, offset: [20, 32] })
  },
})
