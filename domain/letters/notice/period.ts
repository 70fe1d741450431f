import { element, noticeOf, REGULATIONS } from './element'

/** 4. Art. 33: once, at most 20 working days, agreed by the head of the disclosure unit. */
export const EXTENSION = noticeOf(
  [
    element('days', '延长的工作日数', '第三十三条'),
    element('due', '延长后的答复期限', '第三十三条'),
    element('reason', '延长的理由', '第三十三条'),
    element('approver', '同意延长的工作机构负责人', '第三十三条'),
  ],
  ({ you, say }) => [
    `因${say('reason')}，本机关不能在规定的期限内答复。`,
    `根据${REGULATIONS}第三十三条的规定，经本机关政府信息公开工作机构负责人${say('approver')}同意，延长${say('days')}个工作日答复：${say('due')}。特此告知${you}。`,
  ],
)

/** 8. Art. 33: the applicant learns that the time is not counted, and nothing of who is asked. */
export const CONSULTATION = noticeOf(
  [
    element('sentOn', '发出征求意见书的日期', '第三十三条'),
    element('party', '征求谁的意见', '第三十二条', { choices: { third: '第三方', agency: '其他机关' } }),
  ],
  (words) => {
    const { you, say, code } = words
    const article = code('party') === 'agency' ? '第三十四条' : '第三十二条'
    return [
      `根据${REGULATIONS}${article}的规定，本机关于${say('sentOn')}就该申请书面征求${say('party')}的意见。`,
      `根据${REGULATIONS}第三十三条第三款的规定，征求意见所需时间不计算在答复期限内。特此告知${you}。`,
    ]
  },
)

/** Art. 35: the reasons were good, but so much cannot be answered in time. */
export const POSTPONEMENT = noticeOf(
  [element('dueOn', '延迟答复的期限', '第三十五条'), element('reason', '延迟答复的理由', '第三十五条')],
  ({ you, say }) => [
    `${you}已经说明申请的理由，本机关认为理由合理。但是${say('reason')}，本机关无法在${REGULATIONS}第三十三条规定的期限内答复。`,
    `根据${REGULATIONS}第三十五条的规定，本机关确定于${say('dueOn')}前（含当日）答复。特此告知${you}。`,
  ],
)
