import { readReportFile, UnreadableReport } from '../../../service/report/read-report-file'

const DEEP = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
const HEADS_OF_FOUR = '行政复议\t未经复议直接起诉\t复议后起诉\n1\n'

/** Each once took many seconds or ended in an overflow; a reading that takes so long again ends the test. */
describe('a report made to hold up its reader', () => {
  it.each([
    ['a row that never ends', `规章${'\t1'.repeat(500_000)}`],
    ['a row of blanks that never ends', `规章\n${'-\n'.repeat(400_000)}`],
    ['prose in cells without end', '字句\t'.repeat(600_000)],
    ['lines without end', 'a\n'.repeat(1_000_000)],
    ['pipes without end', '| '.repeat(1_000_000)],
    ['words without end', 'a '.repeat(1_000_000)],
    ['one number without end', `x${'1'.repeat(250_000)}x`],
    ['notes that never close', '（区分处理'.repeat(59_000)],
    ['a label of labels', '不予公开'.repeat(70_000)],
    ['blanks and words where numbers of table four stand', `${HEADS_OF_FOUR}${'-\tx\t'.repeat(70_000)}`],
    ['a letter under 250,000 marks', `e${'\u0301\u0323'.repeat(125_000)}`],
    ['letters that stand for whole sentences', '\ufdfa'.repeat(1_900_000)],
    ['JSON nested where a number stands', `{"tables":{"two":{"licences":${DEEP}},"three":{"rows":{}},"four":{}}}`],
    ['breaks side by side', `<html>${'x<br>'.repeat(150_000)}`],
    ['bold letters side by side', `<html><p>${'<b>xxxxxxxxxx</b>'.repeat(90_000)}`],
    ['closing tags under all that is open', `<html>${'<li><p>'.repeat(4_900)}${'</b>'.repeat(180_000)}`],
    ['a heading of separators', `<html><pre>一${'\u2028'.repeat(250_000)}x\u2028y</pre>`],
  ])('%s is read to its end or refused', (_, content) => {
    try {
      expect(readReportFile('a', content)).toMatchObject({ sections: [] })
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableReport)
    }
  })

  it('keeps the words for what is not a number short, however deep it is', () => {
    const { problems } = readReportFile('a', `{"tables":{"two":{"licences":${DEEP}},"three":{"rows":{}},"four":{}}}`)
    const licences = problems.find(({ where }) => where.row === 'licences')
    expect(licences?.message).toContain('“一组内容”')
  })
})
