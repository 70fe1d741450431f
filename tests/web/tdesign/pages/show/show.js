const PICTURE =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="8" height="8"%3E%3Crect width="8" height="8" fill="teal"/%3E%3C/svg%3E'

Page({
  data: {
    picture: PICTURE,
    links: [{ name: '使用说明', url: '/pages/lists/lists' }],
    columns: [
      { title: '项目', colKey: 'name' },
      { title: '数量', colKey: 'count' },
    ],
    rows: [
      { id: 1, name: '新收', count: 3 },
      { id: 2, name: '办结', count: 9 },
    ],
  },
  log: [],
  note(event) {
    this.log.push(`${event.currentTarget.id} ${event.type}`)
  },
})
