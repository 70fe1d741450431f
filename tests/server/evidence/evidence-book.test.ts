import { writeFileSync } from 'node:fs'
import { PDFDocument } from '@cantoo/pdf-lib'
import { readDemoAccounts } from '../../../server/demo/fill'
import type { ApplicationDoc } from '../../../service/store/documents'
import type { FileView, OfficeApi, Receipt, Reply, StaffCase } from '../../../typings/api'
import { CONFIRM, DRAFT, dataOf, FILING, SEARCH } from '../../service/stage'
import { OFFICE } from '../demo-installation'
import { type OpenSite, openSite } from '../http/site'
import { wordsOf } from './reading'
import { PDF, PNG } from './samples'

type Pack = OfficeApi['case.evidence-pack']['out']

let site: OpenSite
let id: string
let pack: Pack
let pdf: PDFDocument
let pages: string[]
const cookies: Record<string, string> = {}

const office = async <T>(who: string, event: object) =>
  JSON.parse((await site.call('/api/office', event, { cookie: cookies[who] ?? '' })).text) as Reply<T>

async function act(who: string, move: string, input: object = {}): Promise<void> {
  const one = dataOf(await office<StaffCase>(who, { action: 'case.read', id }))
  const fields = one.moves.find((each) => each.move === move)?.fields.filter(({ kind }) => kind !== 'files') ?? []
  const first = Object.fromEntries(fields.map(({ name, value }) => [name, value]))
  const account = (await readDemoAccounts(site.installation.store))?.find(({ login }) => login === who)
  const event = { action: 'case.act', id, version: one.version, move, input: { ...first, ...input } }
  dataOf(await office(who, { ...event, password: account?.password ?? '' }))
}

async function upload(name: string, type: string, { bytes, cookie = '' }: { bytes: Uint8Array; cookie?: string }) {
  const body = new FormData()
  body.append('file', new Blob([Buffer.from(bytes)], { type }), name)
  const answered = await site.ask(`/api/files?office=${OFFICE}`, { body, ...(cookie && { cookie }) })
  return { id: dataOf(JSON.parse(answered.text) as Reply<FileView>).id, cookie: cookie || answered.cookie }
}

beforeAll(async () => {
  site = await openSite()
  for (const who of ['lin', 'zhou', 'fang', 'shi']) cookies[who] = (await site.signIn(who)).cookie
  const proof = await upload('张三身份证.png', 'image/png', { bytes: PNG })
  const filing = { ...FILING, office: OFFICE, proofFiles: [proof.id] }
  const filed = await site.call('/api/resident', { action: 'application.file', ...filing }, { cookie: proof.cookie })
  id = dataOf(JSON.parse(filed.text) as Reply<Receipt>).receipt
  const answer = await upload('2024年部门决算.pdf', 'application/pdf', {
    bytes: await PDF(3),
    cookie: cookies.lin ?? '',
  })
  await act('lin', 'confirm', CONFIRM)
  await act('lin', 'record-search', { ...SEARCH, findings: '查到决算表一份。'.repeat(120) })
  await act('lin', 'send-consultation', { party: 'third', about: '表中的供应商报价', to: '某某公司' })
  await act('lin', 'record-delivery')
  await act('lin', 'record-opinion', { opinion: 'agrees', text: '同意公开' })
  await act('lin', 'draft-reply', { ...DRAFT, files: [answer.id] })
  await act('zhou', 'return-reply', { reason: '请写全文件名称和发文日期' })
  await act('lin', 'draft-reply', { ...DRAFT, 'fact.given': '2024年部门决算表（终稿）', files: [answer.id] })
  await act('zhou', 'pass-review', { note: '可以' })
  await act('fang', 'sign-reply')
  await act('lin', 'issue-letter')
  await act('lin', 'serve-letter')
  pack = dataOf(await office<Pack>('lin', { action: 'case.evidence-pack', id, reason: '复议举证' }))
  const bytes = Buffer.from(pack.base64, 'base64')
  if (process.env.KEEP_PDF) writeFileSync(process.env.KEEP_PDF, bytes)
  pdf = await PDFDocument.load(bytes)
  pages = wordsOf(pdf)
}, 60_000)
afterAll(() => site.close())

const pageOf = (words: string) => pages.findIndex((page, at) => at > 0 && page.includes(words))

describe('the evidence pack of a case', () => {
  it('numbers every page, out of as many as there are', () => {
    for (const [at, page] of pages.entries()) expect(page).toContain(`第${at + 1}页　共${pdf.getPageCount()}页`)
  })

  it('lists its eleven parts on the cover, each on the page where it begins', () => {
    const listed = [...pages[0]!.matchAll(/^(\d+)　(.+)\n第(\d+)页$/gm)].map(([, n, title, page]) => ({
      n,
      title,
      page,
    }))
    expect(listed).toHaveLength(11)
    for (const { n, title, page } of listed) expect(pages[Number(page) - 1]).toContain(`${n}　${title}`)
    expect(listed.map(({ page }) => Number(page))).toEqual(listed.map(({ page }) => Number(page)).sort((a, b) => a - b))
  })

  it('shows the application with who applied, as it was sent', () => {
    const page = pages[pageOf('申请表（按提交时的内容）')]!
    for (const words of [FILING.name, FILING.idNumber, FILING.phone, FILING.description]) expect(page).toContain(words)
  })

  it('counts every day up to the last one', () => {
    const from = pageOf('期限逐日表')
    const sheet = pages.slice(from, pageOf('检索记录')).join('\n')
    for (let day = 1; day <= 20; day += 1) expect(sheet).toContain(`第${day}个工作日`)
  })

  it('holds both drafts, the return and the signature, each with its officer and its moment', () => {
    const part = pages.slice(pageOf('拟稿、审核与签发')).join('').replaceAll('\n', '')
    for (const words of [
      '第1稿',
      '第2稿',
      '2024年部门决算表（终稿）',
      '请写全文件名称',
      '审核通过',
      '签发',
      '林晓芸',
    ]) {
      expect(part).toContain(words)
    }
  })

  it('holds what was asked of others and what they said', () => {
    const part = pages[pageOf('第1次征求意见')]!
    for (const words of ['表中的供应商报价', '同意公开']) expect(part).toContain(words)
  })

  it('holds the letters and how they were served', () => {
    expect(pageOf('政府信息公开告知书')).toBeGreaterThan(0)
    expect(pages[pageOf('送达证明')]).toContain('网上送达')
  })

  it('has a page for the picture and one for each page of the PDF', () => {
    expect(pageOf('身份证明：张三身份证.png')).toBeGreaterThan(0)
    expect(pageOf('（第3页，共3页）')).toBe(pageOf('（第1页，共3页）') + 2)
  })

  it('ends with the chain, its head as it is stored, and the result of checking it', async () => {
    const doc = await site.installation.store.get<ApplicationDoc>('applications', 'weibin', id)
    const part = pages.slice(pageOf('办理记录链与校验结果')).join('').replaceAll('\n', '')
    expect(part).toContain(doc!.head)
    expect(part).toContain('全部衔接')
    expect(part).toContain('校验值一致')
  })

  it('is a small file that carries only the glyphs it uses', () => {
    expect(Buffer.from(pack.base64, 'base64').length).toBeLessThan(400_000)
  })

  it('names nobody in the name of the file or in what a viewer shows of it', () => {
    const shown = [pack.name, pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()].join()
    expect(pack.name).toMatch(/^政府信息公开申请证据册 .+〔2026〕\d+号\.pdf$/)
    for (const secret of [FILING.name, FILING.idNumber, FILING.phone]) expect(shown).not.toContain(secret)
  })

  it('asks for a reason, which stays on record with who asked', async () => {
    const refused = await office<Pack>('lin', { action: 'case.evidence-pack', id, reason: ' ' })
    expect(refused).toMatchObject({ ok: false, fields: { reason: expect.any(String) } })
    const { items } = await site.installation.store.query<{ _id: string; partition: string; what: string; on: string }>(
      'audit',
      {
        partition: 'weibin',
        eq: { office: OFFICE },
      },
    )
    expect(items.filter(({ what, on }) => what === 'case.evidence-pack' && on === id)).toHaveLength(1)
  })

  it('is not made for another office', async () => {
    expect(await office('shi', { action: 'case.evidence-pack', id, reason: '看看' })).toMatchObject({ ok: false })
  })
})
