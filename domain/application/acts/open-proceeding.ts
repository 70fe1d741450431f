import type { Day } from '../../day'
import { suppliedInput } from '../../record/act'
import { oneOf, onlyWhen, optionalField, pastDay, shortText, yesNo } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { ROUTE_WORDS } from '../../words/procedure'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { PROCEEDING_OPENED } from '../events/reply-and-after'
import { directSuitWarning, firstServiceOn } from '../rules/proceedings'
import type { CaseState } from '../state'
import { DISPUTABLE } from '../status'
import type { ProceedingRoute } from '../vocabulary'

const proceedingOpened = defineEvent(PROCEEDING_OPENED, {
  legalDay: 'filedOn',
  isForApplicant: true,
  title: '行政复议、行政诉讼',
  sentence: '申请人对答复不服，申请了行政复议或者提起了诉讼。',
  applicantDetail: ({ route, body }) => `${ROUTE_WORDS[route]}，${body}。`,
  officerDetail: ({ route, body, caseNumber }) => `${ROUTE_WORDS[route]}，${body}${caseNumber}。`,
  fold: ({ proceedings }, { proceedingId, route, filedOn, body, caseNumber, reviewSilent }) => ({
    proceedings: [
      ...proceedings,
      {
        proceedingId,
        route,
        filedOn,
        body,
        caseNumber,
        reviewSilent: reviewSilent ?? false,
        decidedOn: null,
        result: null,
        text: '',
        orderedToRedo: false,
      },
    ],
  }),
})

/** Art. 51: 复议 and 诉讼 as they become known. They feed table four. */
export const openProceeding = defineAct({
  name: 'open-proceeding',
  from: DISPUTABLE,
  to: 'same',
  who: ['clerk'],
  article: '第五十一条',
  button: '登记复议、诉讼',
  hint: '收到复议答复通知、应诉通知时登记，计入年度报告的表四。',
  form: {
    route: oneOf<ProceedingRoute, CaseScene>('走的是哪条路', ROUTE_WORDS, {
      hint: ({ state }) => directSuitWarning(state, 'direct'),
    }),
    filedOn: pastDay<CaseState>('申请复议或者起诉的日期', {
      hint: '决定计入哪一年的表四',
      notBefore: (state) => firstServiceOn(state) ?? state.receivedOn ?? state.submittedOn,
    }),
    body: shortText('受理的复议机关或者法院', {
      hint: '例如：××区人民政府、××区人民法院',
      missing: '请写明哪个机关或者法院受理。',
    }),
    caseNumber: optionalField(shortText('案号', { hint: '受理通知、应诉通知上的编号' })),
    reviewSilent: onlyWhen(
      { fact: 'route', is: 'after-reconsideration' },
      yesNo('是不是因为复议机关逾期没有决定而起诉', { value: 'no' }),
    ),
  },
  supplied: { proceedingId: suppliedInput<string>('fresh-id') },
  events: [proceedingOpened],
  decide: (state, { proceedingId, route, filedOn, body, caseNumber = '', reviewSilent = false }) =>
    refuseBeforeReview(state, { route, filedOn, reviewSilent }) ?? [
      {
        type: 'proceeding-opened',
        proceedingId,
        route,
        filedOn,
        body,
        caseNumber,
        ...(reviewSilent && { reviewSilent }),
      },
    ],
})

type Suit = { route: ProceedingRoute; filedOn: Day; reviewSilent: boolean }

/** 行政复议法 Art. 34: a suit after reconsideration follows its decision, or the silence of the review body. */
function refuseBeforeReview({ proceedings }: CaseState, { route, filedOn, reviewSilent }: Suit): Refusal | null {
  if (route !== 'after-reconsideration') return null
  const reviews = proceedings.filter((one) => one.route === 'reconsideration' && one.filedOn <= filedOn)
  const isDecided = reviews.some(({ decidedOn }) => decidedOn !== null && decidedOn <= filedOn)
  const isSilent = reviewSilent && reviews.length > 0
  return isDecided || isSilent ? null : refuse('reconsideration-first', '行政复议法第三十四条')
}
