Page({
  data: {
    files: [],
    form: { phone: '' },
    rules: { phone: [{ required: true, message: '请填写手机' }] },
    segments: [
      { value: 'one', label: '一年' },
      { value: 'two', label: '两年' },
    ],
  },
  log: [],
  note(event) {
    this.log.push(`${event.currentTarget.id} ${event.type} ${event.detail.value ?? event.detail.checked ?? ''}`)
  },
  onAdd(event) {
    this.log.push(`upload add ${event.detail.files.length}`)
    this.setData({ files: event.detail.files.map(({ name, url, type }) => ({ name, url, type, status: 'done' })) })
  },
  onPhone(event) {
    this.setData({ 'form.phone': event.detail.value })
  },
  onSubmit() {
    this.selectComponent('#form').submit()
  },
})
