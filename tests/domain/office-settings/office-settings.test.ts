import {
  BUSINESS_OWNERS,
  completeSettings,
  computeReportDueOn,
  FEE_RULES,
  INQUIRY_CLASSES,
  SIGNING_MODES,
  USUAL_SETTINGS,
} from '../../../domain/office-settings/office-settings'

const STORED = {
  reviewBody: '红旗区人民政府',
  court: '红旗区人民法院',
  letterSeries: '南街依复',
  address: '南街1号',
  hours: '上班时间',
  phone: '1',
  fax: '2',
  email: '3',
  postcode: '4',
}

describe('settings of an office', () => {
  it('may be chosen among these', () => {
    expect([FEE_RULES, INQUIRY_CLASSES, SIGNING_MODES, BUSINESS_OWNERS]).toEqual([
      ['restart', 'resume'],
      ['B', 'A'],
      ['three', 'two', 'one'],
      ['person', 'business'],
    ])
  })

  it('have the usual value where nothing is set', () => {
    expect(completeSettings(STORED)).toEqual({
      ...STORED,
      inquiryClass: 'B',
      partialRemedy: 'A',
      silenceRemedy: 'review-first',
      onlineAddress: '',
      feeRule: 'restart',
      paymentWords: '',
      businessOwners: 'person',
      signingMode: 'three',
      numberStyles: {},
      unit: '',
      reportDueOn: '01-31',
      remindDays: 3,
      graceDays: 0,
      reviewMonths: 12,
    })
  })

  it('are what was set', () => {
    const set = { feeRule: 'resume', graceDays: 5 } as const
    expect(completeSettings({ ...STORED, ...set })).toEqual({ ...STORED, ...USUAL_SETTINGS, ...set })
  })

  it('take nothing else of what is stored', () => {
    expect(Object.keys(completeSettings({ ...STORED, guide: [] } as typeof STORED))).not.toContain('guide')
  })

  it('date the report of a year in the year after', () => {
    expect(computeReportDueOn(2025, completeSettings(STORED))).toBe('2026-01-31')
  })
})
