import { defineChoice, defineDay, defineReason } from '../facts'
import { describeOutcome } from '../groups'
import { CLOSING } from '../reply-letters'

const CLOSING_CAUSES = {
  withdrawn: '申请人撤回申请',
  ceased: '申请人死亡或者终止，没有人承接申请',
  other: '其他原因',
}
const withdrawn = { fact: 'cause', is: 'withdrawn' }

export const CLOSED_FOR_ANOTHER_REASON = describeOutcome('closed-otherwise', '3.6.3', {
  label: '3. 其他',
  plain: '申请人撤回了，或者因为别的原因办不下去',
  /** The Regulations provide for no such ending; Art. 45 is about keeping records, no ground to end a case. */
  articles: [],
  letters: [{ letter: CLOSING }],
  remedyClass: 'B',
  facts: [
    defineChoice('cause', '终止的原因', { choices: CLOSING_CAUSES }),
    defineDay('withdrawnOn', '撤回的日期', { only: withdrawn, from: 'withdrawn-on' }),
    defineReason('ceased', '死亡或者终止的情况', {
      needs: '何时、从哪里得知，凭什么材料',
      hint: '何时、如何得知；不写死因等隐私',
      only: { fact: 'cause', is: 'ceased' },
    }),
    defineReason('reason', '具体原因', {
      needs: '发生了什么、为什么因此办不下去',
      only: { fact: 'cause', is: 'other' },
    }),
  ],
  mustSay: ['终止的原因'],
  avoid: '撤回要有申请人的意思表示，不能劝退后代为撤回；前面各行能归入的，不归这里。',
  preconditions: [{ code: 'withdrawal', only: withdrawn }],
  forResident: '这件申请已经终止，不再办理。原因写在告知书里。',
  say: ({ you, code, say }) => {
    if (code('cause') === 'withdrawn') {
      return { finding: [`${you}于${say('withdrawnOn')}撤回了该申请。`], decision: `本机关终止办理，不再处理该申请` }
    }
    const reason = code('cause') === 'ceased' ? say('ceased') : say('reason')
    return { finding: [`该申请出现下列情况，不能继续办理：${reason}。`], decision: `本机关终止办理，不再处理该申请` }
  },
})
