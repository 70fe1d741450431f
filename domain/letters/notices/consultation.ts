import { APPLICATION, REGULATIONS, sayApplication } from '../application-elements'
import { CONTACT, sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** Art. 33: the applicant learns that the time is not counted, and nothing of who is asked. */
export const CONSULTATION = describeNotice({
  code: 'consultation',
  row: 8,
  title: '征求意见期间告知书',
  article: '第三十三条',
  to: 'applicant',
  follows: 'consultation-sent',
  number: { series: 'notice', field: 'noticeNumber' },
  elements: {
    ...APPLICATION,
    sentOn: {
      label: '发出征求意见书的日期',
      article: '第三十三条',
      value: ({ event }) => event.sentOn,
    },
    party: {
      label: '征求谁的意见',
      article: '第三十二条',
      choices: { third: '第三方', agency: '其他机关' },
      value: ({ event }) => event.party,
    },
    ...CONTACT,
  },
  say: (words) => {
    const { you, say, code } = words
    const article = code('party') === 'agency' ? '第三十四条' : '第三十二条'
    return {
      paragraphs: [
        sayApplication(words),
        `根据${REGULATIONS}${article}的规定，本机关于${say('sentOn')}就该申请书面征求${say('party')}的意见。`,
        `根据${REGULATIONS}第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。特此告知${you}。`,
        ...sayContact(words),
      ],
    }
  },
})
