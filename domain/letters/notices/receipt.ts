import {
  ARRIVAL,
  RECEIVED_ON,
  REGISTER_NUMBER,
  REGULATIONS,
  REQUEST,
  sayRequest,
  tellReplyDue,
} from '../application-elements'
import { CONTACT, sayContact } from '../contact-element'
import { describeNotice } from '../describe-notice'

/** Art. 31, 33: what was registered, when it counts as received and until when it is answered. */
export const RECEIPT = describeNotice({
  code: 'receipt',
  row: 1,
  title: '政府信息公开申请登记回执',
  article: '第三十一条',
  to: 'applicant',
  follows: 'received',
  number: { series: 'register', field: 'number', heldBy: 'registered' },
  section: 'receipt',
  elements: {
    ...REQUEST,
    ...REGISTER_NUMBER,
    ...ARRIVAL,
    ...RECEIVED_ON,
    due: {
      label: '答复期限',
      article: '第三十三条',
      value: tellReplyDue,
    },
    enquiry: {
      label: '查询的办法',
      article: '第二十八条',
      value: ({ file }) => file.enquiry,
    },
    ...CONTACT,
  },
  say: (words) => {
    const { you, say } = words
    return {
      paragraphs: [
        `${you}于${say('submittedOn')}以${say('channel')}方式向本机关提出政府信息公开申请，申请的内容是：${sayRequest(words)}。`,
        `本机关已经登记，登记号：${say('registerNumber')}。依照${REGULATIONS}第三十一条，收到申请之日是${say('receivedOn')}。`,
        `依照${REGULATIONS}第三十三条，本机关自收到申请之日起20个工作日内答复：${say('due')}。需要补正、征求意见、延长期限或者依法收费的，本机关另行告知。`,
        `查询办理情况：${say('enquiry')}。`,
        ...sayContact(words),
      ],
    }
  },
})
