import { computeFeeMonth, type ReceivedApplication } from '../../../domain/fee/fee-month'

const received = (receivedOn: string, n: number, yuan = 0): ReceivedApplication => ({
  receivedOn,
  number: `中同街依申请登〔2026〕${n}号`,
  yuan,
})
const own = received('2026-03-10', 12)

describe('the month of one applicant (109号文 Art. 4)', () => {
  it('counts by the day of receipt, then by the register', () => {
    const others = [received('2026-03-09', 13), received('2026-03-10', 9), received('2026-03-10', 101)]
    expect(computeFeeMonth(own, others)).toMatchObject({ month: '2026-03', nth: 3, total: 4 })
  })

  it('leaves out what was received in another month', () => {
    expect(computeFeeMonth(own, [received('2026-02-28', 1), received('2026-04-01', 40)])).toMatchObject({
      nth: 1,
      total: 1,
    })
  })

  it('adds up what the scale says and what was charged', () => {
    const eleven = Array.from({ length: 11 }, (_, n) => received('2026-03-02', n + 1))
    const before = [...eleven, received('2026-03-05', 30, 100)]
    expect(computeFeeMonth(own, before)).toMatchObject({ nth: 13, dueYuan: 300, chargedYuan: 100 })
  })

  it('adds what was charged for the application itself', () => {
    expect(computeFeeMonth({ ...own, yuan: 40 }, [received('2026-03-01', 1, 100)]).chargedYuan).toBe(140)
  })

  it('counts the applications of one day by the register, the longer number later', () => {
    const day = [8, 9, 10, 11].map((n) => received('2026-03-10', n))
    expect(
      day.map(
        (one) =>
          computeFeeMonth(
            one,
            day.filter((other) => other !== one),
          ).nth,
      ),
    ).toEqual([1, 2, 3, 4])
  })

  it('does not count an application twice that is told with the others', () => {
    expect(computeFeeMonth(own, [{ ...own }]).nth).toBe(1)
  })
})
