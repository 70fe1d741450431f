import { BUILT_IN_HOLIDAY_NOTICES } from '../../../domain/calendar/calendar'
import { checkHolidayNotice, readHolidayNotice } from '../../../domain/calendar/holiday-notice'

/** Written in the form of the real notices; the dates are those of the years named. */
const OF_2026 = `关于2026年部分节假日安排的通知
国办发明电〔2025〕7号
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，妥善安排值班。
国务院办公厅
2025年11月4日`

const OF_2024 = `关于2024年部分节假日安排的通知 国办发明电〔2023〕7号
一、元旦：1月1日放假，与周末连休。
二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位安排职工在除夕（2月9日）休息。
三、清明节：4月4日至6日放假调休，共3天。4月7日（星期日）上班。
四、劳动节：5月1日至5日放假调休，共5天。4月28日（星期日）、5月11日（星期六）上班。
五、端午节：6月10日放假，与周末连休。
六、中秋节：9月15日至17日放假调休，共3天。9月14日（星期六）上班。
七、国庆节：10月1日至7日放假调休，共7天。9月29日（星期日）、10月12日（星期六）上班。`

const OF_2023 = `关于2023年部分节假日安排的通知 国办发明电〔2022〕16号
一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。
三、清明节：4月5日放假，共1天。
四、劳动节：4月29日至5月3日放假调休，共5天。4月23日（星期日）、5月6日（星期六）上班。
五、端午节：6月22日至24日放假调休，共3天。6月25日（星期日）上班。
六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。`

const builtIn = (year: number) => BUILT_IN_HOLIDAY_NOTICES.find((notice) => notice.year === year)
const problems = (text: string) => {
  const read = readHolidayNotice(text)
  return read.ok ? {} : read.fields
}

describe('a pasted notice', () => {
  it.each([
    [2023, OF_2023],
    [2024, OF_2024],
    [2026, OF_2026],
  ])('of %i is read as it was loaded', (year, text) => {
    expect(readHolidayNotice(text)).toEqual({ ok: true, notice: builtIn(year) })
  })

  it('is read in full-width digits and on one line', () => {
    const wide = OF_2026.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    expect(readHolidayNotice(wide.replace(/\n/g, ''))).toEqual({ ok: true, notice: builtIn(2026) })
  })

  it('is read with spaces anywhere, and without the days of the week', () => {
    expect(readHolidayNotice([...OF_2026].join(' '))).toEqual({ ok: true, notice: builtIn(2026) })
    expect(readHolidayNotice(OF_2023.replace(/（[^）]*）/g, ''))).toEqual({ ok: true, notice: builtIn(2023) })
  })

  it('may come under a number of 国办发', () => {
    expect(readHolidayNotice(OF_2026.replace('国办发明电', '国办发'))).toMatchObject({
      ok: true,
      notice: { notice: '国办发〔2025〕7号' },
    })
  })

  it('is read up to twenty thousand characters', () => {
    const [text] = [OF_2026.replace(/\s/g, '')]
    const longest = text + '甲'.repeat(20_000 - text.length)
    expect(readHolidayNotice(longest)).toEqual({ ok: true, notice: builtIn(2026) })
    expect(problems(`${longest}甲`)).toEqual({ text: '文字太长，不像一份放假通知，请只粘贴通知全文。' })
  })

  it.each([
    [
      'advice that names a day',
      '鼓励各单位安排职工在2月9日休息。',
      OF_2024,
      '鼓励各单位安排职工在除夕（2月9日）休息。',
      2024,
    ],
    ['advice at the end of a sentence', '共7天，各单位可自行安排值班。', OF_2026, '共7天。', 2026],
    ['another festival named on the way', '放假调休（与中秋节相连），共7天', OF_2026, '放假调休，共7天', 2026],
  ])('is read the same with %s', (_, written, text, right, year) => {
    expect(readHolidayNotice(text.replace(right, written))).toEqual({ ok: true, notice: builtIn(year) })
  })

  it('counts December for the year before in the clause of New Year alone', () => {
    const text = OF_2026.replace(
      '七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天',
      '七、国庆节：12月1日放假，共1天',
    )
    expect(readHolidayNotice(text)).toMatchObject({ ok: true, notice: { off: expect.arrayContaining(['2026-12-01']) } })
  })

  it('crosses months, and gives a month to days that leave it out', () => {
    const text = OF_2026.replace('5月1日（周五）至5日（周二）放假调休，共5天', '4月30日至5月4日放假，共5天')
    expect(readHolidayNotice(text)).toMatchObject({ ok: true, notice: { off: expect.arrayContaining(['2026-04-30']) } })
  })

  it.each([
    ['周日）上班', '周六）上班', '2026年1月4日是周六，实际是周日'],
    ['共9天', '共8天', '写放假8天，按日期数是9天'],
    ['4月4日（周六）至', '2月30日至', '2026-02-30不是一个存在的日期'],
    ['5月9日（周六）上班', '5月9日（周六）另行通知', '没有读懂“劳动节”中的“5月9日(周六)另行通知”'],
    ['七、国庆节：', '七、其他：', '没有读出“国庆”的安排'],
  ])('with “%s” written “%s” is refused with the reason', (right, wrong, sentence) => {
    expect(problems(OF_2026.replace(right, wrong)).text).toContain(sentence)
  })

  it('needs its year and its number', () => {
    expect(problems('春节放假')).toEqual({ text: '没有找到是哪一年的节假日安排，请连同标题一起粘贴。' })
    expect(problems(OF_2026.replace('国办发明电〔2025〕7号', ''))).toEqual({
      notice: '没有找到文号（如“国办发明电〔2025〕7号”），请连同文号一起粘贴。',
    })
  })

  it('is refused with every festival that is missing and every fault', () => {
    expect(problems('关于2026年部分节假日安排的通知 国办发明电〔2025〕7号 劳动节：另行通知。')).toEqual({
      text: '“劳动节”没有读出放假的日期。没有读出“元旦”、“春节”、“国庆”的安排，请粘贴通知全文。',
    })
  })
})

describe('days entered by hand', () => {
  const notice = { year: 2027, notice: '国办发明电〔2026〕1号', off: ['2027-01-01'], work: ['2027-02-14'] }

  it('come back in order, each once', () => {
    const read = checkHolidayNotice({ ...notice, off: ['2027-01-02', '2027-01-01', '2027-01-02'] })
    expect(read).toMatchObject({ ok: true, notice: { off: ['2027-01-01', '2027-01-02'] } })
  })

  it.each([
    ['off', { off: [] }],
    ['off', { off: ['2026-12-31'] }],
    ['off', { off: ['2027-02-30'] }],
    ['off', { off: ['2027-01-01', '2025-01-01'] }],
    ['work', { work: ['2027-02-15'] }],
    ['work', { off: ['2027-01-01', '2027-02-14'] }],
    ['notice', { notice: ' ' }],
    ['year', { year: 27 }],
  ])('are refused at the field %s: %j', (field, change) => {
    const read = checkHolidayNotice({ ...notice, ...change })
    expect(read.ok ? {} : read.fields).toHaveProperty(field)
  })

  it.each([
    [{ off: ['2026-12-01', '2027-01-01'] }, {}],
    [{ off: ['2028-01-31', '2027-01-01'] }, {}],
    [{ off: ['2027-01-01', '2026-11-30', '2028-02-01'] }, { off: '不在2027年前后：2026年11月30日、2028年2月1日。' }],
    [{ off: ['2027-02-30', '2027-02-31'] }, { off: '日期不存在：2027-02-30、2027-02-31。' }],
    [{ off: [] }, { off: '请填写2027年的放假日期。' }],
    [{ work: ['2027-02-15', '2027-02-16'] }, { work: '调休上班日应当是周六或周日：2027年2月15日、2027年2月16日。' }],
    [
      { off: ['2027-01-01', '2027-02-13', '2027-02-14'], work: ['2027-02-13', '2027-02-14'] },
      { work: '既列为放假又列为上班：2027年2月13日、2027年2月14日。' },
    ],
    [{ notice: '' }, { notice: '请填写通知的文号。' }],
  ])('with %j are answered %j', (change, sentences) => {
    const read = checkHolidayNotice({ ...notice, ...change })
    expect(read.ok ? {} : read.fields).toEqual(sentences)
  })

  it.each([
    [1999, false],
    [2000, true],
    [2100, true],
    [2101, false],
    [2027.5, false],
  ])('are taken of the year %d: %s', (year, isTaken) => {
    const read = checkHolidayNotice({ year, notice: ' 文号 ', off: [`${year}-01-01`], work: [] })
    expect(read.ok ? read.notice.notice : read.fields.year).toBe(isTaken ? '文号' : '请填写年份，如2027。')
  })

  it('may begin in December before', () => {
    expect(checkHolidayNotice({ ...notice, off: ['2026-12-31', '2027-01-01'] }).ok).toBe(true)
  })
})
