import { type Disclosed, othersWhoAsked } from '../../../domain/application/shared-interest'

const asked = (applicant: string, request: string): Disclosed => ({ id: `${applicant}${request}`, applicant, request })
const ONE = asked('zhang', '2024年本街道的部门决算')

describe('what several applicants asked for (Art. 44)', () => {
  it('counts others who asked alike, each once', () => {
    const all = [
      ONE,
      asked('li', '本街道2024年部门决算'),
      asked('li', '本街道2024年部门决算表'),
      asked('wang', '停车收费标准'),
    ]
    expect(othersWhoAsked(ONE, all)).toBe(1)
  })

  it('counts each of several others, from the bound of likeness on', () => {
    const one = asked('zhang', '甲乙丙丁子丑')
    const all = [asked('li', '甲乙丙丁寅卯'), asked('wang', '甲乙丙丁子丑')]
    expect(othersWhoAsked(one, all)).toBe(2)
  })

  it('does not count the same applicant, nor another year', () => {
    expect(othersWhoAsked(ONE, [ONE, asked('zhang', '2024年本街道部门决算')])).toBe(0)
    expect(othersWhoAsked(ONE, [ONE, asked('li', '2023年本街道的部门决算')])).toBe(0)
  })
})
