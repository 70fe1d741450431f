import { describeNoticeChanges } from '../../../../domain/calendar/holiday-notice/describe-notice-changes'

const YEAR = { year: 2027, notice: '国办发明电〔2026〕7号', off: ['2027-01-01', '2027-01-02'], work: ['2027-01-10'] }

describe('what a holiday notice changes', () => {
  it('of a year that was not known is its days off and its make-up days', () => {
    expect(describeNoticeChanges(null, YEAR)).toBe(
      '添加了2027年的放假安排（国办发明电〔2026〕7号）：放假2天，周末上班1天',
    )
  })

  it('is nothing where the same is entered again', () => {
    expect(describeNoticeChanges(YEAR, YEAR)).toBe('更改了2027年的放假安排：内容没有变化')
  })

  it('is the notice it rests on', () => {
    expect(describeNoticeChanges({ ...YEAR, notice: '旧文' }, YEAR)).toBe(
      '更改了2027年的放假安排：依据由旧文改为国办发明电〔2026〕7号',
    )
  })

  it('is each day off and each make-up day that is added or falls away', () => {
    const after = { ...YEAR, off: ['2027-01-01', '2027-01-03', '2027-01-04'], work: ['2027-01-17'] }
    expect(describeNoticeChanges(YEAR, after)).toBe(
      '更改了2027年的放假安排：增加放假2027-01-03、2027-01-04；不再放假2027-01-02；增加周末上班2027-01-17；周末不再上班2027-01-10',
    )
  })
})
