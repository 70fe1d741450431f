import { listIdKinds, makeEmptyFiling } from '../../../domain/form/filing'
import { FILING_FIELDS, MAX_FILES } from '../../../domain/form/filing-fields'

/** Name, how it is drawn, of whom it is asked, whether it may stay empty, and the most characters or files. */
const FIELDS = [
  ['applicantKind', 'choice', 'all', 'needed', 100],
  ['through', 'choice', 'all', 'needed', 100],
  ['agentName', 'text', 'represented', 'needed', 50],
  ['agentPhone', 'text', 'represented', 'needed', 30],
  ['authorisation', 'files', 'agent', 'needed', MAX_FILES],
  ['name', 'text', 'all', 'needed', 100],
  ['idKind', 'choice', 'all', 'needed', 100],
  ['idNumber', 'text', 'all', 'needed', 40],
  ['representative', 'text', 'organisation', 'needed', 50],
  ['joint', 'text', 'all', 'optional', 200],
  ['contactName', 'text', 'organisation', 'needed', 50],
  ['phone', 'text', 'all', 'optional', 30],
  ['email', 'text', 'all', 'optional', 100],
  ['address', 'text', 'all', 'optional', 200],
  ['description', 'long-text', 'all', 'needed', 2000],
  ['documentNumber', 'text', 'all', 'optional', 100],
  ['purpose', 'long-text', 'all', 'optional', 500],
  ['form', 'choice', 'all', 'needed', 100],
  ['delivery', 'choice', 'all', 'needed', 100],
  ['acceptOther', 'switch', 'all', 'optional', 100],
  ['proofFiles', 'files', 'all', 'needed', MAX_FILES],
  ['attachments', 'files', 'all', 'optional', MAX_FILES],
]
/** What needs no explanation below it. */
const WITHOUT_HINT = ['agentName', 'agentPhone', 'idKind', 'representative', 'form', 'delivery', 'acceptOther']

describe('the fields of the application form', () => {
  it('stand in this order, are drawn so, are asked of these and are as long as this', () => {
    const rows = FILING_FIELDS.map((one) => [one.name, one.kind, one.of, one.optional ? 'optional' : 'needed', one.max])
    expect(rows).toEqual(FIELDS)
  })

  it('have each a label of their own', () => {
    const labels = FILING_FIELDS.map(({ label }) => label)
    expect(labels.filter((label) => !label)).toEqual([])
    expect(new Set(labels).size).toBe(FILING_FIELDS.length)
  })

  it('explain themselves in words but for these', () => {
    expect(FILING_FIELDS.filter(({ hint }) => !hint).map(({ name }) => name)).toEqual(WITHOUT_HINT)
    expect(FILING_FIELDS.filter(({ hint }) => typeof hint !== 'string')).toEqual([])
  })

  it('are called otherwise for a body where a person’s word does not fit', () => {
    const otherwise = FILING_FIELDS.filter((one) => one.organisationLabel).map((one) => [
      one.name,
      one.organisationLabel,
    ])
    expect(otherwise).toEqual([
      ['name', '单位名称'],
      ['proofFiles', '单位的证照'],
    ])
  })

  it('offer choices with a word for each', () => {
    const choices = FILING_FIELDS.filter(({ kind }) => kind === 'choice').map(({ name, choices }) => [
      name,
      choices.map(({ value }) => value),
    ])
    expect(choices).toEqual([
      ['applicantKind', ['person', 'business', 'research', 'public-interest', 'legal-services', 'other']],
      ['through', ['self', 'agent', 'helper']],
      ['idKind', ['id-card', 'passport', 'other-id', 'credit-code']],
      ['form', ['electronic', 'paper', 'disc']],
      ['delivery', ['online', 'post', 'pick-up', 'email', 'inspect']],
    ])
    expect(FILING_FIELDS.flatMap((one) => one.choices.map(({ label }) => label))).not.toContain('')
  })
})

describe('an empty application form', () => {
  it('has nothing typed, and the most usual choices', () => {
    const { applicantKind, through, idKind, form, delivery, acceptOther, ...typed } = makeEmptyFiling()
    expect({ applicantKind, through, idKind, form, delivery, acceptOther }).toEqual({
      applicantKind: 'person',
      through: 'self',
      idKind: 'id-card',
      form: 'electronic',
      delivery: 'online',
      acceptOther: true,
    })
    expect(Object.values(typed).filter((value) => value.length > 0)).toEqual([])
  })
})

describe('the document of an applicant', () => {
  it.each([
    ['person', ['id-card', 'passport', 'other-id', 'credit-code']],
    ['business', ['credit-code']],
    ['research', ['credit-code']],
    ['public-interest', ['credit-code']],
    ['legal-services', ['credit-code']],
    ['other', ['credit-code', 'other-id']],
  ] as const)('of the kind “%s” is one of %j', (kind, idKinds) => expect(listIdKinds(kind)).toEqual(idKinds))
})
