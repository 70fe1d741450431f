import { checkNoticeLate } from '../../clock/timeline'
import { addDays, type Day, formatDay } from '../../day'
import { lastDay, longText, pastDay, severalOf } from '../../record/fields'
import { type Refusal, refuse } from '../../refusal'
import { LACKING_WORDS } from '../../words/application'
import { type CaseScene, defineAct } from '../act'
import { defineEvent } from '../event'
import { SUPPLEMENT_REQUESTED } from '../events/before-reply'
import { beganOn } from '../rules/began'
import { refuseOnClock } from '../rules/clock'
import { refuseUnlessAtWork } from '../rules/reply-state'
import { USUAL_TERM_DAYS } from '../rules/usual-term'
import type { CaseState } from '../state'
import { AT_WORK } from '../status'
import type { Lacking } from '../vocabulary'

/** What a notice that came too late means for the days the applicant waits. */
const LATE_FOR_APPLICANT = '这份告知超过了7个工作日，答复期限没有停，仍然从原来的收到之日计算；收到补正以后重新计算。'
const LATE_FOR_OFFICERS = '（已超过7个工作日，期限不停，记为程序瑕疵）'

const supplementRequested = defineEvent(SUPPLEMENT_REQUESTED, {
  legalDay: 'on',
  isForApplicant: true,
  title: '要求补正',
  sentence: '申请需要补正，机关发出了补正告知书。',
  applicantDetail: ({ items, dueOn, late }) => `${askedWords(items, dueOn)}${late ? `。${LATE_FOR_APPLICANT}` : ''}`,
  officerDetail: ({ items, dueOn, late, lacking }) =>
    `${lackingWords(lacking)}${askedWords(items, dueOn)}${late ? LATE_FOR_OFFICERS : ''}`,
  fold: (_, { on, dueOn, items, late, lacking = [] }) => ({
    supplement: { requestedOn: on, dueOn, items, lacking, late, suppliedOn: null, text: '', fileIds: [] },
  }),
  message: {
    to: 'applicant',
    title: '需要补正申请内容',
    tip: '请打开页面查看补正事项',
    dayLabel: '补正期限',
    day: ({ dueOn }) => dueOn,
  },
})

function askedWords(items: string, dueOn: Day): string {
  return `请在${formatDay(dueOn)}前（含当日）补正：${items}`
}

function lackingWords(lacking: readonly Lacking[] = []): string {
  return lacking.length > 0 ? `${lacking.map((one) => LACKING_WORDS[one]).join('、')}。` : ''
}

/**
 * Art. 30: asked once, within seven working days of receipt. A later notice is accepted and marked late; it does not stop
 * the clock.
 */
export const requestSupplement = defineAct({
  name: 'request-supplement',
  from: AT_WORK,
  to: 'awaiting-supplement',
  who: ['clerk'],
  article: '第三十条',
  button: '要求补正',
  hint: hintAtDay,
  form: {
    on: pastDay<CaseState>('告知日期', { notBefore: beganOn }),
    dueOn: lastDay('补正期限的最后一日', {
      toldIn: 'on',
      value: ({ today }: CaseScene) => addDays(today, USUAL_TERM_DAYS),
      hint: '要给申请人合理的时间',
    }),
    lacking: severalOf('缺什么', LACKING_WORDS, {
      value: ({ lacking }: CaseScene) => (lacking.length > 0 ? lacking.join(',') : 'description'),
      hint: '可以选几项（第二十九条、第三十条）',
    }),
    items: longText('需要补正的事项', { hint: '一次写全：只能告知一次', missing: '请写明需要补正的事项。' }),
  },
  events: [supplementRequested],
  guard: guardNotice,
  decide: (state, { on, dueOn, items, lacking }, { calendar }) => {
    const begun = beganOn(state)
    const late = begun !== null && checkNoticeLate({ beganOn: begun, on }, calendar) === true
    const asked = { type: 'supplement-requested', on, dueOn, items, late, lacking } as const
    return refuseOnClock(state, asked, { calendar, article: '第三十条' }) ?? [asked]
  },
})

function guardNotice(state: CaseState): Refusal | null {
  return state.supplement ? refuse('supplement-twice', '第三十条') : refuseUnlessAtWork(state)
}

/** A notice after its day is lawful, but stops nothing, and is recorded as late. */
function hintAtDay({ state, supplementNoticeDueOn, today, lacking }: CaseScene): string {
  const seen = lacking.length > 0 ? `登记时看到${lacking.map((one) => LACKING_WORDS[one]).join('、')}。` : ''
  const once = `${seen}申请内容不明确，或者缺少身份证明、联系方式、形式要求的，才要求补正。只能告知一次。`
  if (supplementNoticeDueOn && today > supplementNoticeDueOn) {
    return `${once}注意：7个工作日的期限到${supplementNoticeDueOn}为止，现在告知会记为逾期，答复期限不停。`
  }
  return `${once}要在收到${state.redo ? '撤销原答复的决定' : '申请'}后7个工作日内。超过的也可以告知，但是期限不停。`
}
