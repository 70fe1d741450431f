import PizZip from 'pizzip'
import { LETTERS, type LetterCode } from '../../../domain/letters/letters'
import type { AuditDoc, FileDoc, OfficeDoc } from '../../../service/store/documents'
import { makeBuiltInTemplate } from '../../../service/templates/docx/built-in-template'
import { MAIN_PART } from '../../../service/templates/docx/fill-template'
import { readDocxText } from '../../../service/templates/docx/read-docx-text'
import {
  actOnCase,
  asStaff,
  CONFIRM,
  DISTRICT,
  dataOf,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

let stage: Stage
const kept = new Map<string, Uint8Array>()
beforeEach(async () => {
  stage = await openStage('2025-03-03')
  kept.clear()
  Object.assign(stage.services.files, {
    put: async (id: string, bytes: Uint8Array) => void kept.set(id, bytes),
    get: async (id: string) => kept.get(id),
    remove: async (id: string) => void kept.delete(id),
  })
})
afterEach(() => stage.close())

/** The built-in template with another letterhead. */
function letterhead(code: LetterCode, change: (xml: string) => string = (xml) => xml): string {
  const zip = new PizZip(makeBuiltInTemplate(code))
  const xml = zip.file(MAIN_PART)?.asText() ?? ''
  zip.file(MAIN_PART, change(xml.replace('{机关}', '中共中同街工委　{机关}')))
  return zip.generate({ type: 'base64' })
}
const replace = (base64: string, letter = 'receipt') =>
  asStaff('administrator', 'template.replace', { letter, name: '我们的信头.docx', base64 })
const listed = async () => dataOf(await asStaff('administrator', 'template.list')).templates
const receipt = async () => (await listed()).find(({ letter }) => letter === 'receipt')
const officeDoc = async () => (await stage.services.store.get<OfficeDoc>('offices', DISTRICT, 'zhongtong'))!
async function receiptText(): Promise<string> {
  const id = await fileApplicationWith(stage, { key: `key-of-draft-${kept.size}-${Math.random()}` })
  dataOf(await actOnCase('clerk', id, 'confirm', CONFIRM))
  const { base64 } = dataOf(await asStaff('clerk', 'letter.docx', { id, letter: '2-receipt' }))
  return readDocxText(Buffer.from(base64, 'base64'))
}

describe('the templates of an office', () => {
  it('are one for each letter, built in, with the tags they need', async () => {
    const templates = await listed()
    expect(templates.map(({ letter }) => letter)).toEqual(LETTERS.map(({ code }) => code))
    expect(templates.every(({ own }) => own === null)).toBe(true)
    expect(templates.find(({ letter }) => letter === 'partial-disclosure')?.tags).toContainEqual({
      tag: '{#分项}{序号}{内容}{处理}{依据}{/分项}',
      what: '部分公开的各部分',
      required: true,
    })
  })

  it('give the built-in one to start from', async () => {
    const { name, base64 } = dataOf(
      await asStaff('administrator', 'template.read', { letter: 'receipt', builtIn: true }),
    )
    expect(name).toBe('政府信息公开申请登记回执 模板.docx')
    expect(readDocxText(Buffer.from(base64, 'base64'))).toContain('{文号}')
  })

  it('can be replaced: the next letter has the new letterhead', async () => {
    dataOf(await replace(letterhead('receipt')))
    expect((await receipt())?.own).toMatchObject({ name: '我们的信头.docx', on: '2025-03-03', by: 'administrator' })
    expect(await receiptText()).toContain('中共中同街工委　中同街街道办事处')
  })

  it('go back to the built-in one, and the file goes', async () => {
    dataOf(await replace(letterhead('receipt')))
    dataOf(await asStaff('administrator', 'template.reset', { letter: 'receipt' }))
    expect([(await receipt())?.own, kept.size]).toEqual([null, 0])
    expect(await receiptText()).not.toContain('工委')
  })

  it('keep one file each, entered as claimed so that no night removes it', async () => {
    dataOf(await replace(letterhead('receipt')))
    dataOf(await replace(letterhead('receipt')))
    const { templates } = await officeDoc()
    const file = await stage.services.store.get<FileDoc>('files', DISTRICT, templates?.receipt?.file ?? '')
    expect(file).toMatchObject({ claimed: true, what: 'template', application: '' })
    expect([...kept.keys()]).toEqual([file?._id])
    expect(JSON.stringify(file)).not.toContain('信头')
  })

  it('are put on record with who changed them', async () => {
    dataOf(await replace(letterhead('receipt')))
    const { items } = await stage.services.store.query<AuditDoc>('audit', {
      partition: DISTRICT,
      eq: { office: 'zhongtong' },
    })
    expect(items).toMatchObject([{ what: 'template.replace', on: 'receipt', actor: 'zhongtong:administrator' }])
  })

  it('once sent twice are replaced once', async () => {
    const asked = { letter: 'receipt', name: 'a.docx', base64: letterhead('receipt'), key: 'one-press-of-it' }
    dataOf(await asStaff('administrator', 'template.replace', asked))
    const { templates } = await officeDoc()
    dataOf(await asStaff('administrator', 'template.replace', asked))
    expect((await officeDoc()).templates).toEqual(templates)
    expect(kept.size).toBe(1)
  })
})

describe('a template is refused, and the one before stays', () => {
  it.each([
    ['without a tag of its letter', letterhead('receipt', (xml) => xml.replace('{文号}', '')), '缺少标记“{文号}”'],
    ['with a tag nobody knows', letterhead('receipt', (xml) => xml.replace('{文号}', '{文号}{密级}')), '“{密级}”'],
    ['that is no Word file', Buffer.from('%PDF-1.4').toString('base64'), '不是 Word 文档'],
    ['of another letter', letterhead('review-form'), '缺少标记'],
  ])('%s', async (_, base64, words) => {
    const refused = failureOf(await replace(base64))
    expect(refused.fields?.file).toContain(words)
    expect([(await officeDoc()).templates, kept.size]).toEqual([undefined, 0])
  })

  it('for a letter that there is not', async () => {
    expect(failureOf(await replace(letterhead('receipt'), 'toString')).code).toBe('not-found')
  })
})
