Page({
  data: { refreshing: false, scrollTop: 0, letters: ['A', 'B', 'C', 'D', 'E'] },
  log: [],
  note(event) {
    this.log.push(`${event.currentTarget.id} ${event.type}`)
  },
  onRefresh() {
    this.log.push('refresh')
    this.setData({ refreshing: true })
    setTimeout(() => this.setData({ refreshing: false }), 50)
  },
  onScroll(event) {
    this.setData({ scrollTop: event.detail.scrollTop })
  },
  onLetter(event) {
    this.log.push(`letter ${event.detail.index}`)
  },
})
