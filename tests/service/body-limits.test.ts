import { bodyLimitOf, LARGEST_BODY_BYTES } from '../../service/body-limits'
import { OFFICE_INPUTS, RESIDENT_INPUTS } from './inputs'

describe('the size of a body', () => {
  it('is 64 KB for short forms and for actions that do not exist', () => {
    expect(['session.signin', 'case.queue', 'toString', ''].map(bodyLimitOf)).toEqual(Array(4).fill(64 * 1024))
  })

  it('leaves room for a template of a megabyte and for a piece of a file in base64', () => {
    expect(bodyLimitOf('template.replace')).toBeGreaterThan(1_500_000)
    expect(bodyLimitOf('file.part')).toBeGreaterThan((128 * 1024 * 4) / 3)
  })

  it('leaves room for a report of 2.8 MB in base64 beside the text of the year before', () => {
    expect(bodyLimitOf('report.check')).toBeGreaterThan(4_000_000 + 2_000_000 * 3 - 512 * 1024)
    expect(LARGEST_BODY_BYTES).toBe(bodyLimitOf('report.check'))
  })

  it('lets pass the lawful input of every action', () => {
    const inputs = { ...OFFICE_INPUTS, ...RESIDENT_INPUTS }
    const tooLong = Object.entries(inputs).filter(
      ([action, input]) => JSON.stringify({ action, ...input('an id') }).length > bodyLimitOf(action),
    )
    expect(tooLong).toEqual([])
  })
})
