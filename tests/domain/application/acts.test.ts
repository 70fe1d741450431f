import { ACTS, isActName, isOfficeAct, OFFICE_ACTS } from '../../../domain/application/acts'

/** Received, and not closed or at work again. */
const AT_WORK = 'processing,awaiting-supplement,awaiting-payment,reopened'

/** Name, statuses it is made in, status after it, who makes it, article, events it may record. */
const ROWS = [
  ['submit', '', 'submitted', 'resident,clerk', '第二十九条', 'submitted'],
  ['request-supplement', 'processing,reopened', 'awaiting-supplement', 'clerk', '第三十条', 'supplement-requested'],
  ['enter-supplement', 'processing,awaiting-supplement,reopened', 'processing', 'clerk', '第三十条', 'supplemented'],
  ['supplement', 'processing,awaiting-supplement,reopened', 'processing', 'resident', '第三十条', 'supplemented'],
  ['excuse-supplement', 'processing,awaiting-supplement,reopened', 'same', 'clerk', '第三十条', 'supplement-excused'],
  ['extend', 'processing,reopened', 'same', 'approver', '第三十三条', 'extended'],
  ['postpone-reply', 'processing,reopened', 'same', 'approver', '第三十五条', 'reply-postponed'],
  [
    'charge-fee',
    'processing,reopened',
    'awaiting-payment',
    'approver',
    '第四十二条、《政府信息公开信息处理费管理办法》第六条',
    'fee-charged',
  ],
  [
    'record-fee-delivery',
    'awaiting-payment,reopened',
    'same',
    'clerk',
    '《政府信息公开信息处理费管理办法》第六条',
    'fee-notice-delivered',
  ],
  [
    'record-payment',
    'awaiting-payment,reopened',
    'processing',
    'clerk',
    '《政府信息公开信息处理费管理办法》第六条',
    'fee-paid',
  ],
  ['cancel-fee', 'awaiting-payment,reopened', 'processing', 'approver', '第四十二条', 'fee-cancelled'],
  ['record-refund', 'closed,reopened', 'same', 'approver', '第四十二条', 'fee-refunded'],
  ['abandon', AT_WORK, 'same', 'clerk', '第三十条、第四十二条', 'abandoned,reply-drafted'],
  ['record-search', AT_WORK, 'same', 'clerk', '第三十六条', 'search-recorded'],
  ['send-consultation', 'processing,reopened', 'same', 'clerk', '第三十二条、第三十四条', 'consultation-sent'],
  ['record-delivery', AT_WORK, 'same', 'clerk', '第三十三条', 'consultation-delivered'],
  ['record-opinion', AT_WORK, 'same', 'clerk', '第三十二条、第三十四条', 'opinion-received'],
  ['tell-third-party', AT_WORK, 'same', 'clerk', '第三十二条', 'third-party-told'],
  ['request-reasons', 'processing,reopened', 'same', 'clerk', '第三十五条', 'reasons-requested'],
  ['record-reasons', AT_WORK, 'same', 'clerk', '第三十五条', 'reasons-given'],
  ['draft-reply', AT_WORK, 'same', 'clerk', '第三十六条', 'reply-drafted,abandoned'],
  ['pass-review', AT_WORK, 'same', 'reviewer', '第十七条', 'reply-reviewed'],
  ['return-reply', AT_WORK, 'same', 'reviewer,approver', '第十七条', 'reply-returned'],
  ['sign-reply', AT_WORK, 'same', 'approver', '第四十五条', 'reply-signed'],
  ['issue-letter', AT_WORK, 'same', 'clerk', '第三十六条', 'letter-issued'],
  ['serve-letter', AT_WORK, 'closed', 'clerk', '第三十三条', 'letter-served'],
  ['void-letter', AT_WORK, 'same', 'clerk', '', 'letter-voided'],
  ['record-failed-service', AT_WORK, 'same', 'clerk', '国办公开办函〔2016〕235号第四条', 'service-failed'],
  ['record-return', 'closed', 'reopened', 'clerk', '国办公开办函〔2016〕235号第四条', 'post-returned'],
  ['correct-letter', 'closed', 'same', 'clerk', '', 'letter-corrected'],
  [
    'open-proceeding',
    'processing,awaiting-supplement,awaiting-payment,closed,reopened',
    'same',
    'clerk',
    '第五十一条',
    'proceeding-opened',
  ],
  [
    'decide-proceeding',
    'processing,awaiting-supplement,awaiting-payment,closed,reopened',
    'same',
    'clerk',
    '第五十一条',
    'proceeding-decided,reply-set-aside',
  ],
  [
    'strike-proceeding',
    'processing,awaiting-supplement,awaiting-payment,closed,reopened',
    'same',
    'clerk',
    '第四十五条',
    'proceeding-struck',
  ],
  ['set-aside-reply', 'closed,reopened', 'reopened', 'clerk', '第五十一条', 'reply-set-aside'],
  ['suggest-disclosure', 'closed', 'same', 'resident', '第四十四条', 'disclosure-suggested'],
  ['consider-disclosure', 'closed', 'same', 'clerk', '第四十四条', 'disclosure-considered'],
  ['review-withheld', 'closed', 'same', 'clerk', '第十八条', 'withheld-reviewed'],
  ['confirm', 'submitted', 'processing', 'clerk', '第三十一条', 'registered,received'],
  ['record-contact', 'submitted', 'same', 'clerk', '第三十一条', 'contact-recorded'],
  ['reclassify', 'processing,awaiting-supplement,awaiting-payment', 'same', 'clerk', '第五十条', 'reclassified'],
  ['record-earlier-reply', AT_WORK, 'same', 'clerk', '第三十六条', 'earlier-reply-recorded'],
  [
    'withdraw',
    'submitted,processing,awaiting-supplement,awaiting-payment,reopened',
    'closed',
    'resident',
    '',
    'withdrawn',
  ],
  [
    'record-withdrawal',
    'submitted,processing,awaiting-supplement,awaiting-payment,reopened',
    'closed',
    'clerk',
    '',
    'withdrawn',
  ],
  [
    'note',
    'submitted,processing,awaiting-supplement,awaiting-payment,closed,reopened',
    'same',
    'clerk,reviewer,approver',
    '第四十五条',
    'noted',
  ],
  ['reassign', AT_WORK, 'same', 'clerk', '第四十五条', 'reassigned'],
] as const

/** The fields of each form: `?` may be missing, `!` is required wherever it is asked, `fn` is required in some cases. */
const FORMS = [
  ['request-supplement', 'on:day! dueOn:day! lacking:choices! items:long-text!'],
  ['enter-supplement', 'on:day! text:long-text! idKind:choice?! idNumber:text? files:files?'],
  ['supplement', 'text:long-text! files:files?'],
  ['excuse-supplement', 'on:day! dueOn:day! reason:long-text!'],
  ['extend', 'days:number! notifiedOn:day! reason:long-text!'],
  ['postpone-reply', 'on:day! dueOn:day! reason:long-text!'],
  ['charge-fee', 'basis:choice! quantity:number?! alreadyPublic:choice?! issuedOn:day!'],
  ['record-fee-delivery', 'deliveredOn:day!'],
  ['record-payment', 'on:day!'],
  ['cancel-fee', 'reason:long-text!'],
  ['record-refund', 'on:day! reason:long-text!'],
  ['record-search', 'on:day! scope:text! method:text! result:choice! because:long-text?! findings:long-text?'],
  ['send-consultation', 'party:choice! to:text! sentOn:day! about:long-text!'],
  ['record-delivery', 'consultationId:choice! deliveredOn:day!'],
  ['record-opinion', 'consultationId:choice! answeredOn:day! opinion:choice! reasonable:choice?! text:long-text?'],
  ['tell-third-party', 'consultationId:choice! on:day! content:long-text! reason:long-text!'],
  ['request-reasons', 'on:day! dueOn:day! volume:long-text!'],
  ['record-reasons', 'on:day! text:long-text! reasonable:choice!'],
  ['draft-reply', 'leaf:text! files:files?'],
  ['pass-review', 'secrecy:choice? personal:choice? note:long-text?'],
  ['return-reply', 'reason:long-text!'],
  ['sign-reply', 'isLaw:choice?! headAgrees:choice?!'],
  ['serve-letter', 'means:choice! servedOn:day?fn carrier:choice?! evidence:text? files:files?'],
  ['void-letter', 'reason:long-text!'],
  ['record-failed-service', 'on:day! means:choice! reason:text! files:files?'],
  ['record-return', 'on:day! reason:text! files:files?'],
  ['correct-letter', 'on:day! what:long-text! how:long-text!'],
  ['open-proceeding', 'route:choice! filedOn:day! body:text! caseNumber:text? reviewSilent:choice?!'],
  [
    'decide-proceeding',
    'proceedingId:choice! decidedOn:day! result:choice! text:long-text? orderedToRedo:choice! receivedOn:day? redoDueOn:day? laterBecause:long-text?',
  ],
  ['strike-proceeding', 'proceedingId:choice! on:day! reason:long-text!'],
  ['set-aside-reply', 'proceedingId:choice! on:day! redoDueOn:day? laterBecause:long-text?'],
  ['consider-disclosure', 'decision:choice! on:day! reason:long-text!'],
  ['review-withheld', 'decision:choice! on:day! reason:long-text!'],
  ['confirm', 'signedOn:day?! confirmedWith:text?! how:choice?! files:files?fn'],
  ['record-contact', 'on:day! how:choice! reached:choice! text:long-text!'],
  ['reclassify', 'applicantKind:choice! reason:long-text!'],
  ['record-earlier-reply', 'number:text! servedOn:day! text:long-text!'],
  ['withdraw', 'reason:long-text?'],
  ['record-withdrawal', 'on:day! reason:long-text!'],
  ['note', 'text:long-text!'],
  ['reassign', 'to:choice! reason:long-text!'],
] as const

const BINDING = ['extend', 'postpone-reply', 'charge-fee', 'cancel-fee', 'sign-reply']
const RECORDS_OTHERS = ['enter-supplement', 'record-payment', 'abandon', 'record-opinion']

describe('an act of the procedure', () => {
  it('is one of these, in the order of the screen', () => {
    expect(ACTS.map(({ name }) => name)).toEqual(ROWS.map(([name]) => name))
  })

  it.each(ROWS)(
    '“%s” is made in “%s”, leads to “%s”, is made by %s under %s',
    (name, from, to, who, article, events) => {
      const act = ACTS.find((one) => one.name === name)
      expect([act?.from.join(), act?.to, act?.who.join(), act?.article]).toEqual([from, to, who, article])
      expect(act?.events.map(({ type }) => type).join()).toBe(events)
    },
  )

  it.each(FORMS)('“%s” asks for %s', (name, fields) => {
    const form = Object.entries(ACTS.find((act) => act.name === name)?.form ?? {})
    const need = (required: unknown) => (typeof required === 'function' ? 'fn' : required ? '!' : '')
    expect(
      form.map(([field, of]) => `${field}:${of.kind}${of.optional ? '?' : ''}${need(of.required)}`).join(' '),
    ).toBe(fields)
  })

  it('asks for nothing in a form but for these', () => {
    const asking = ACTS.filter(({ form }) => Object.keys(form).length > 0).map(({ name }) => name)
    expect(asking).toEqual(FORMS.map(([name]) => name))
  })

  it('that binds the office asks for the password again', () => {
    expect(ACTS.filter(({ asksPassword }) => asksPassword).map(({ name }) => name)).toEqual(BINDING)
  })

  it('records what others did, or did not do, only where it is one of these', () => {
    expect(ACTS.filter(({ recordsOthers }) => recordsOthers).map(({ name }) => name)).toEqual(RECORDS_OTHERS)
  })

  it('has a button of its own and says what is waited for', () => {
    expect(new Set(ACTS.map(({ button, who }) => `${button} ${who.includes('resident' as never)}`)).size).toBe(
      ACTS.length,
    )
    expect(ACTS.filter(({ button, waitingFor }) => !button || !waitingFor)).toEqual([])
  })

  it('is the office’s own where an officer makes it on a case that is there', () => {
    const residents = ['submit', 'supplement', 'suggest-disclosure', 'withdraw']
    expect(
      ACTS.map(({ name }) => name)
        .filter((name) => !isOfficeAct(name))
        .sort(),
    ).toEqual(residents.sort())
    expect(OFFICE_ACTS).toHaveLength(ACTS.length - residents.length)
  })

  it('of no name is none', () => {
    expect(['erase', 'toString', ''].filter(isActName)).toEqual([])
  })
})
