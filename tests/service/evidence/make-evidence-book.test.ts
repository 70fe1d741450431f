import type { Book } from '../../../service/evidence/book-binder'
import type { AuditDoc } from '../../../service/store/documents'
import {
  actOnCase,
  asStaff,
  carryToIssue,
  DISTRICT,
  dataOf,
  FILING,
  failureOf,
  fileApplicationWith,
  openStage,
  type Stage,
} from '../stage'

describe('the evidence pack', () => {
  let stage: Stage
  let bound: Book[]
  beforeEach(async () => {
    stage = await openStage('2025-03-03')
    bound = []
  })
  afterEach(() => stage.close())

  const withBinder = () => {
    stage.services.binder = {
      bind: async (book) => {
        bound.push(book)
        return new Uint8Array([37])
      },
    }
  }
  const ask = (id: string, who = 'clerk', reason = '复议举证') => asStaff(who, 'case.evidence-pack', { id, reason })
  const audited = async () => {
    const query = { partition: DISTRICT, eq: { office: 'zhongtong' } }
    const { items } = await stage.services.store.query<AuditDoc>('audit', query)
    return items.filter(({ what }) => what === 'case.evidence-pack').map(({ actor, on }) => ({ actor, on }))
  }

  it('says where it is made where there is no font, and records nothing', async () => {
    const told = failureOf(await ask(await fileApplicationWith(stage)))
    expect(told).toMatchObject({ code: 'not-here', message: expect.stringContaining('服务器') })
    expect(await audited()).toEqual([])
  })

  it('has every part in the order in which a court reads it, also before anything was done', async () => {
    withBinder()
    dataOf(await ask(await fileApplicationWith(stage)))
    expect(bound[0]?.sections.map(({ title }) => title)).toEqual([
      '申请表（按提交时的内容）',
      '登记回执与收到申请时间的确认',
      '期限逐日表',
      '程序瑕疵',
      '检索记录',
      '征求意见',
      '拟稿、审核与签发',
      '制发的文书',
      '送达证明',
      '上传的文件',
      '办理记录链与校验结果',
    ])
    expect(bound[0]?.sections.every(({ blocks }) => blocks.length > 0)).toBe(true)
  })

  it('names each breach of a day, and lays out the days of each reply that was made', async () => {
    withBinder()
    const id = await fileApplicationWith(stage)
    await carryToIssue(id)
    stage.day.today = '2025-04-03'
    dataOf(await actOnCase('clerk', id, 'serve-letter', { means: 'online' }))
    const review = { route: 'reconsideration', filedOn: '2025-04-03', body: '卫滨区人民政府' }
    const disputed = dataOf(await actOnCase('clerk', id, 'open-proceeding', review))
    const decide = disputed.moves.find(({ move }) => move === 'decide-proceeding')
    const proceedingId = decide?.fields.find(({ name }) => name === 'proceedingId')?.choices[0]?.value ?? ''
    const decided = { proceedingId, decidedOn: '2025-04-03', result: 'overturned', orderedToRedo: 'yes' }
    dataOf(await actOnCase('clerk', id, 'decide-proceeding', decided))
    dataOf(await ask(id))
    const words = (title: string) => JSON.stringify(bound[0]?.sections.find((one) => one.title === title)?.blocks)
    expect(words('程序瑕疵')).toContain('答复期限到2025年3月31日为止，到2025年4月3日才答复')
    expect(words('期限逐日表')).toContain('第1次答复')
    expect(words('期限逐日表')).toContain('2025年3月31日')
    expect(words('期限逐日表')).toContain('第2次答复')
    expect(words('期限逐日表')).toContain('2025年5月6日')
  })

  it('is named after the register number, never after a person', async () => {
    withBinder()
    const id = await fileApplicationWith(stage)
    await carryToIssue(id)
    const { name } = dataOf(await ask(id))
    expect(name).toBe('政府信息公开申请证据册 中同街登〔2025〕1号.pdf')
    expect(name).not.toContain(FILING.name)
  })

  it('puts on record who made it', async () => {
    withBinder()
    const id = await fileApplicationWith(stage)
    dataOf(await ask(id))
    expect(await audited()).toEqual([{ actor: 'zhongtong:clerk', on: id }])
  })

  it('tells of a record that was changed by other hands', async () => {
    withBinder()
    const id = await fileApplicationWith(stage)
    await stage.services.store.transact(DISTRICT, (tx) => tx.patch('applications', id, { head: 'another' }))
    dataOf(await ask(id))
    const words = JSON.stringify(bound[0]?.sections.at(-1))
    expect(words).toContain('链头与最后一条记录不一致')
    expect(words).toContain('保存的内容被改动过')
  })

  it.each(['administrator', 'publisher', 'supervisor'])('is not for the %s', async (who) => {
    withBinder()
    expect(failureOf(await ask(await fileApplicationWith(stage), who)).code).toBe('forbidden')
  })
})
