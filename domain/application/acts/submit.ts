import type { Day } from '../../day'
import { suppliedIfAny, suppliedInput } from '../../record/act'
import { refusePastDay } from '../../record/days'
import { firstRefusal, type Refusal, refuse } from '../../refusal'
import { REPRESENTATION_WORDS } from '../../words/application'
import { defineAct } from '../act'
import { defineEvent } from '../event'
import { SUBMITTED } from '../events/before-reply'
import type { ApplicantKind, Channel, Representation } from '../vocabulary'

const submitted = defineEvent(SUBMITTED, {
  legalDay: 'submittedOn',
  isForApplicant: true,
  title: '提交申请',
  sentence: '申请已经提交，等待机关确认收到。',
  applicantDetail: () => '',
  officerDetail: ({ through, text }) => `${through ? `${REPRESENTATION_WORDS[through]}。` : ''}${text ?? ''}`,
  filesAre: 'evidence',
  fold: (_, { submittedOn, channel, applicantKind, through, fileIds }) => ({
    submittedOn,
    channel,
    applicantKind,
    through: through ?? null,
    evidence: fileIds ?? [],
  }),
  message: {
    to: 'office',
    title: '收到一件新的申请',
    tip: '请与申请人联系，确认收到',
    dayLabel: '',
    day: () => null,
  },
})

/** Art. 29: what begins a case. An officer enters what came by post, counter, fax, e-mail or word of mouth. */
export const submit = defineAct({
  name: 'submit',
  from: [],
  to: 'submitted',
  who: ['resident', 'clerk'],
  article: '第二十九条',
  button: '提交申请',
  supplied: {
    submittedOn: suppliedInput<Day>(),
    channel: suppliedInput<Channel>(),
    applicantKind: suppliedInput<ApplicantKind>(),
    contentHash: suppliedInput<string>(),
    through: suppliedIfAny<Representation>(),
    text: suppliedIfAny<string>(),
    fileIds: suppliedIfAny<string[]>(),
  },
  events: [submitted],
  decide: (_, input, { today }) =>
    firstRefusal(
      refusePastDay(input.submittedOn, { field: 'submittedOn', notBefore: null, today }),
      refuseOralWithoutWords(input),
    ) ?? [{ type: 'submitted', ...input }],
})

/** Art. 29: writing is the rule; why it was truly difficult, and who filled the form in, is put on record. */
function refuseOralWithoutWords({ channel, text = '' }: { channel: Channel; text?: string }): Refusal | null {
  if (channel !== 'oral' || text.trim()) return null
  return refuse('fields', '第二十九条', { fields: { text: '请写明为什么采用书面形式确有困难、由谁代为填写。' } })
}
