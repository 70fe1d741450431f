import { readHolidayNotice } from '../../../../domain/calendar/holiday-notice'

const HEAD = '国务院办公厅关于2027年部分节假日安排的通知元旦：'

describe('a notice made to hold up its reader', () => {
  it.each([
    ['names of festivals', '春节'.repeat(24_000)],
    ['brackets that never close', '（'.repeat(49_000)],
    ['dates with brackets that never close', '㏠（'.repeat(24_000)],
    ['spans of days', `${'㋀㏠至㏮'.repeat(12_000)}放假`],
    ['marks over a letter', '\u0301\u0323'.repeat(24_000)],
  ])('%s without end are refused', (_, text) => {
    expect(readHolidayNotice(`${HEAD}${text}`)).toMatchObject({
      ok: false,
      fields: { text: expect.stringContaining('太长') },
    })
  })

  it.each([
    ['names of festivals', '春节'.repeat(9_000)],
    ['brackets that never close', '（'.repeat(19_000)],
    ['spans of days', `${'㋀㏠至㏮'.repeat(2_000)}放假`],
  ])('%s that are not too many are told as what was not understood', (_, text) => {
    expect(readHolidayNotice(`${HEAD}${text}`)).toMatchObject({ ok: false })
  })
})
