const said = (words) => [{ type: 'text', data: words }]

Page({
  data: {
    messages: [{ chatId: 'one', role: 'user', content: said('怎样申请公开？') }],
    asked: said('怎样申请公开？'),
    answered: { type: 'markdown', data: '请看 **指南**。' },
    thought: { title: '已思考', text: '先查目录。' },
    attachments: [{ fileType: 'pdf', name: '指南.pdf', size: 2048, url: '' }],
  },
  log: [],
  note(event) {
    this.log.push(`${event.currentTarget.id} ${event.type} ${event.detail.value ?? ''}`)
  },
})
