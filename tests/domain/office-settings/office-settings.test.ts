import { completeSettings, computeReportDueOn } from '../../../domain/office-settings/office-settings'

const STORED = {
  ...{ reviewBody: '红旗区人民政府', court: '红旗区人民法院', letterSeries: '南街依复' },
  ...{ address: '', hours: '', phone: '', fax: '', email: '', postcode: '' },
}

describe('settings of an office', () => {
  it('have the usual value where nothing is set', () => {
    expect(completeSettings(STORED)).toMatchObject({ feeRule: 'restart', inquiryClass: 'B', businessOwners: 'person' })
  })

  it('have no usual words for the way to pay', () => expect(completeSettings(STORED).paymentWords).toBe(''))

  it('are what was set', () => {
    expect(completeSettings({ ...STORED, feeRule: 'resume', graceDays: 5 })).toMatchObject({
      feeRule: 'resume',
      graceDays: 5,
    })
  })

  it('take nothing else of what is stored', () => {
    expect(Object.keys(completeSettings({ ...STORED, guide: [] } as typeof STORED))).not.toContain('guide')
  })

  it('date the report of a year in the year after', () => {
    expect(computeReportDueOn(2025, completeSettings(STORED))).toBe('2026-01-31')
  })
})
