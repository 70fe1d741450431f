import { checkPickedFile, type PickedFile, pickDocuments, pickPhotos, uploadFile } from '../../services/files'
import { type FileName, files as words } from './words'

/** Uploads files as soon as they are picked, and lists them. Triggers `add` with { name, id, file } and `drop` with { name, id }. */
Component({
  options: { virtualHost: true },
  properties: {
    name: String,
    label: String,
    hint: String,
    error: String,
    optional: Boolean,
    /** Id of the street the files are meant for. */
    office: String,
    max: { type: Number, value: 5 },
    items: { type: Array, value: [] as ({ id: string } & FileName)[] },
  },
  data: { busy: '', problem: '', sizes: [] as string[] },
  observers: {
    items(items: FileName[]) {
      this.setData({ sizes: items.map(words.size) })
    },
  },
  methods: {
    async onPhoto() {
      await this.send(await pickPhotos(this.room()))
    },
    async onDocument() {
      await this.send(await pickDocuments(this.room()))
    },
    onDrop({ currentTarget }: WechatMiniprogram.BaseEvent) {
      this.triggerEvent('drop', { name: this.properties.name, id: currentTarget.dataset.id })
    },
    room() {
      return Math.max(1, this.properties.max - this.properties.items.length)
    },
    async send(picked: PickedFile[]) {
      for (const [at, file] of picked.entries()) {
        this.setData({ busy: words.busy(at + 1, picked.length), problem: '' })
        const problem = checkPickedFile(file) ?? (await this.sendOne(file))
        this.setData({ problem: problem ?? '', busy: '' })
        if (problem) return
      }
    },
    async sendOne(file: PickedFile) {
      const reply = await uploadFile(file, this.properties.office)
      if (!reply.ok) return reply.message
      const { id, size } = reply.data
      this.triggerEvent('add', { name: this.properties.name, id, file: { name: file.name, size } })
      return null
    },
  },
})
