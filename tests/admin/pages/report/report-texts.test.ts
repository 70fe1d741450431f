import { merged, settled, type Typing, typingFrom } from '../../../../admin/src/pages/report/report-texts'
import type { LiveReport } from '../../../../typings/api'
import { TWO } from '../../../service/report/table-two'

const section = (heading: string, text: string) => ({ heading, level: 1 as const, text })

function report(version: number, change: { licences?: string; texts?: [string, string] } = {}): LiveReport {
  const [one, two] = change.texts ?? ['第一节', '第二节']
  const tableTwo = { ...TWO, licences: change.licences ?? '1' }
  return { version, tableTwo, sections: [section('一', one), section('二', two)] } as LiveReport
}

function typing(licences: string, texts: [string, string]): Typing {
  return { ...typingFrom(report(1)), ...report(1, { licences, texts }) } as Typing
}

describe('two publishers on one report', () => {
  it('lose nothing where they changed different places', () => {
    const together = merged(typing('7', ['第一节', '第二节']), report(2, { texts: ['第一节', '同事的第二节'] }))
    expect(together.tableTwo.licences).toBe('7')
    expect(together.sections.map(({ text }) => text)).toEqual(['第一节', '同事的第二节'])
    expect(together.theirs).toEqual({})
    expect(together.from.version).toBe(2)
  })

  it('see both texts where both changed one place', () => {
    const together = merged(typing('7', ['我的', '第二节']), report(2, { licences: '9', texts: ['同事的', '第二节'] }))
    expect(together.sections[0]?.text).toBe('我的')
    expect(together.theirs).toEqual({ licences: '9', 'sections.0': '同事的' })
  })

  it('take the one or keep the other, place by place', () => {
    const together = merged(typing('7', ['我的', '第二节']), report(2, { licences: '9', texts: ['同事的', '第二节'] }))
    const taken = settled(settled(together, 'sections.0', 'theirs'), 'licences', 'mine')
    expect(taken.sections[0]?.text).toBe('同事的')
    expect(taken.tableTwo.licences).toBe('7')
    expect(taken.theirs).toEqual({})
  })

  it('who typed nothing simply sees what was saved', () => {
    expect(merged(typingFrom(report(1)), report(2, { licences: '9' })).tableTwo.licences).toBe('9')
  })

  it('nothing changes while nobody saved', () => {
    const mine = typing('7', ['我的', '第二节'])
    expect(merged(mine, report(1))).toBe(mine)
  })
})
