import type { FactWords } from '../../outcome/shape'
import { LACKING_WORDS } from '../../words/application'
import { REGULATIONS } from '../application-elements'
import { describeApplicationNotice } from '../describe-application-notice'

/** Art. 30: everything at once, a reasonable period, and what happens when nobody answers. */
export const SUPPLEMENT = describeApplicationNotice({
  code: 'supplement',
  row: 3,
  title: '政府信息公开申请补正告知书',
  article: '第三十条',
  follows: 'supplement-requested',
  number: { series: 'supplement', field: 'letterNumber' },
  elements: {
    items: {
      label: '需要补正的事项',
      article: '第三十条',
      value: ({ event }) => event.items,
    },
    lacking: {
      label: '欠缺的内容',
      article: '第二十九条',
      optional: true,
      value: ({ event: { lacking = [] } }) => lacking.map((one) => LACKING_WORDS[one]).join('、'),
    },
    dueOn: {
      label: '补正期限',
      article: '第三十条',
      value: ({ event }) => event.dueOn,
    },
  },
  sayBody: (words) => {
    const { you, say } = words
    return [
      `${sayWhatIsUnclear(words)}根据${REGULATIONS}第三十条的规定，请${you}就下列事项作出补正：${say('items')}。`,
      `请于${say('dueOn')}前（含当日）将补正的内容送到本机关。答复期限自本机关收到补正的申请之日起计算。不清楚怎样补正的，本机关给予指导和释明。`,
      '没有正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。',
    ]
  },
})

/** Art. 29: proof of identity, contact and form are contents of an application like its description. */
function sayWhatIsUnclear({ has, say }: FactWords<'lacking'>): string {
  return has('lacking') ? `经审查，${say('lacking')}。` : '经审查，申请的内容不明确。'
}
