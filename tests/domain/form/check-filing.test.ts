import fc from 'fast-check'
import { checkEntry, isRequiredForEntry, listLackingContents } from '../../../domain/form/check-entry'
import {
  checkField,
  checkFiling,
  countCharacters,
  FILING_FIELDS,
  type Filing,
  getFieldHint,
  getFieldLabel,
  getFieldLabelByName,
  listFilingFields,
  makeEmptyFiling,
  removeUnaskedFields,
  summarizeFiling,
} from '../../../domain/form/check-filing'

const person: Filing = {
  ...makeEmptyFiling(),
  name: '张小明',
  idNumber: '11010519491231002X',
  phone: '13800138000',
  description: '2025年社区养老服务补助发放名单',
  proofFiles: ['f1'],
}
const business: Filing = {
  ...person,
  applicantKind: 'business',
  name: '某某科技有限公司',
  idKind: 'credit-code',
  idNumber: '91350100M000100Y43',
  representative: '李大海',
  contactName: '王小红',
}
const wrong = (draft: Filing) => Object.keys(checkFiling(draft))

describe('the application form', () => {
  it('passes a complete person and a complete business', () => {
    expect([checkFiling(person), checkFiling(business)]).toEqual([{}, {}])
  })

  it('asks an empty draft for name, number, contact, description and proof', () => {
    expect(wrong(makeEmptyFiling())).toEqual(['name', 'idNumber', 'phone', 'description', 'proofFiles'])
  })

  it('asks an organisation for its representative and its contact person', () => {
    expect(wrong({ ...business, representative: '', contactName: ' ' })).toEqual(['representative', 'contactName'])
  })

  it('does not want an identity card from a business', () => {
    expect(wrong({ ...business, idKind: 'id-card', idNumber: person.idNumber })).toEqual(['idKind'])
  })

  it.each([
    ['110105194912310021', '有一位不对'],
    ['1101051949123100', '18位'],
    ['11010519491331002X', '出生日期'],
  ])('says what is wrong with the number %s', (idNumber, words) => {
    expect(checkField('idNumber', { ...person, idNumber })).toContain(words)
  })

  it.each([business, { ...person, idKind: 'credit-code' as const }])('names the credit code of $name', (draft) => {
    const spec = FILING_FIELDS.find(({ name }) => name === 'idNumber')!
    expect(getFieldLabel(spec, draft)).toBe('统一社会信用代码')
    expect(getFieldHint(spec, draft)).toContain('18位')
    expect(checkField('idNumber', { ...draft, idNumber: '' })).toBe('请填写统一社会信用代码')
  })

  it('asks a body without a credit code for the number of its document', () => {
    const draft: Filing = { ...business, applicantKind: 'other', idKind: 'other-id', idNumber: 'A1' }
    expect(summarizeFiling(draft)).toContainEqual({ label: '证件号码', value: 'A1' })
  })

  it('refuses a credit code whose check character is wrong', () => {
    expect(checkField('idNumber', { ...business, idNumber: '91350100M000100Y44' })).toContain('统一社会信用代码')
  })

  it.each(['phone', 'email', 'address'] as const)('is content with %s as the only contact', (name) => {
    const contact = { phone: '13800138000', email: 'a@example.cn', address: '中同街1号' }[name]
    expect(checkFiling({ ...person, phone: '', [name]: contact })).toEqual({})
  })

  it.each([
    ['post', 'address'],
    ['email', 'email'],
  ] as const)('wants for delivery by %s the field %s', (delivery, field) => {
    expect(wrong({ ...person, delivery })).toEqual([field])
  })

  it('never asks for the purpose', () => {
    expect(checkField('purpose', { ...person, purpose: '' })).toBeNull()
  })

  it('takes at most five files, proofs and attachments together', () => {
    expect(checkFiling({ ...person, attachments: ['a', 'b', 'c', 'd'] })).toEqual({})
    expect(checkField('attachments', { ...person, attachments: ['a', 'b', 'c', 'd', 'e'] })).toContain('请删去1个')
  })

  it('says how many of 20,000 characters are too many', () => {
    expect(checkField('description', { ...person, description: '字'.repeat(20_000) })).toContain('请删去18000个字')
  })

  it('refuses exactly what is longer than 2,000 characters', () => {
    const piece = fc.constantFrom('字', 'a', '😀', '👨‍👩‍👧', '👍🏽', '🇨🇳')
    fc.assert(
      fc.property(piece, fc.integer({ min: 1990, max: 2010 }), (one, times) => {
        const problem = checkField('description', { ...person, description: one.repeat(times) })
        return (problem !== null) === times > 2000
      }),
    )
  })

  it('answers a field alone as it answers the whole form', () => {
    const text = fc.string({ maxLength: 12 })
    const draft = fc.record({ name: text, idNumber: text, phone: text, email: text, address: text, description: text })
    fc.assert(
      fc.property(draft, (typed) => {
        const filing = { ...person, ...typed }
        const all = checkFiling(filing)
        return FILING_FIELDS.every(({ name }) => (all[name] ?? null) === checkField(name, filing))
      }),
    )
  })
})

describe('counting characters', () => {
  it.each([
    ['中文 abc', 6],
    ['  两端  ', 2],
    ['😀👍🏽', 2],
    ['👨‍👩‍👧‍👦🇨🇳', 2],
    ['1️⃣é', 2],
    ['', 0],
  ])('sees in %j %i', (text, count) => expect(countCharacters(text)).toBe(count))
})

describe('the confirmation page', () => {
  it('shows what was filled in, in words', () => {
    const lines = summarizeFiling(person)
    expect(lines).toContainEqual({ label: '怎样接收', value: '在本系统查看' })
    expect(lines).toContainEqual({ label: '身份证明', value: '1个文件' })
    expect(lines).toContainEqual({ label: '不能按上面的形式、方式提供时，接受其他的', value: '接受' })
    expect(lines.map(({ label }) => label)).not.toContain('用途')
    expect(lines.map(({ label }) => label)).not.toContain('其他材料')
  })

  it('says that another form is not accepted, and drops the space around what was typed', () => {
    const lines = summarizeFiling({ ...person, acceptOther: false, purpose: ' 研究 ' })
    expect(lines).toContainEqual({ label: '不能按上面的形式、方式提供时，接受其他的', value: '不接受' })
    expect(lines).toContainEqual({ label: '用途', value: '研究' })
  })

  it('calls a body by its name', () => {
    expect(summarizeFiling(business)).toContainEqual({ label: '单位名称', value: '某某科技有限公司' })
    expect(listFilingFields(person).map(({ name }) => name)).not.toContain('representative')
  })
})

describe('what is wrong in a field of the application form', () => {
  it.each([
    ['idNumber', { idNumber: '110105194912310' }, '身份证号码应当是18位，请检查是不是多了或者少了'],
    ['idNumber', { idNumber: '1101051949123100AB' }, '身份证号码只能是数字，最后一位可以是X，请检查'],
    ['idNumber', { idNumber: '11010519491331002X' }, '身份证号码中的出生日期不存在，请对照证件逐位检查'],
    ['idNumber', { idNumber: '110105194912310021' }, '身份证号码有一位不对，请对照证件逐位检查'],
    ['phone', { phone: '12345' }, '电话号码不对：手机是11位，座机请加区号'],
    ['phone', { phone: ' ', email: ' ', address: ' ' }, '电话、电子邮箱、地址请至少填写一项'],
    ['email', { email: 'a@b' }, '电子邮箱的格式不对，请检查'],
    ['email', { delivery: 'email', email: ' ' }, '选择电子邮件接收，请填写电子邮箱'],
    ['address', { delivery: 'post', address: ' ' }, '选择邮寄，请填写收件地址'],
    ['agentPhone', { through: 'helper', agentName: '王', agentPhone: '123' }, '电话号码不对：手机是11位，座机请加区号'],
    ['agentName', { through: 'helper', agentPhone: '13900139000' }, '请填写代理人或者代填人的姓名'],
    ['idKind', { applicantKind: 'business' }, '这种证件与申请人类型不符，请重新选择'],
    ['form', { form: 'stone' as never }, '请选择信息的形式'],
    ['proofFiles', { proofFiles: [] }, '请上传身份证明'],
    ['name', { name: '字'.repeat(102) }, '姓名最多100个字，现在有102个字，请删去2个字'],
  ] as const)('%s with %j is told so: %s', (field, change, words) => {
    expect(checkField(field, { ...person, ...(change as Partial<Filing>) })).toBe(words)
  })

  it.each([
    ['91350100M000100Y4', '统一社会信用代码应当是18位，请检查是不是多了或者少了'],
    ['91350100M000100YI3', '统一社会信用代码中有不会出现的字符（没有字母I、O、S、V、Z），请检查'],
    ['91350100M000100Y44', '统一社会信用代码有一位不对，请对照证照逐位检查'],
  ])('is told of the credit code %s: %s', (idNumber, words) => {
    expect(checkField('idNumber', { ...business, idNumber })).toBe(words)
  })

  it('is nothing at a field that is not asked of this applicant', () => {
    expect(checkField('representative', person)).toBeNull()
    expect(checkField('agentName', person)).toBeNull()
    expect(checkField('authorisation', { ...person, through: 'helper' })).toBeNull()
  })
})

describe('what a field is called', () => {
  it('is the same where only its name is known', () => {
    expect(getFieldLabelByName('name', person)).toBe('姓名')
    expect(getFieldLabelByName('name', business)).toBe('单位名称')
    expect(getFieldLabelByName('nothing' as never, person)).toBe('')
  })
})

describe('an application filled in by somebody else', () => {
  const agent: Filing = {
    ...person,
    through: 'agent',
    agentName: '王律师',
    agentPhone: '13900139000',
    authorisation: ['a'],
  }

  it('by an agent wants name, telephone and the written authority', () => {
    expect(checkFiling(agent)).toEqual({})
    expect(wrong({ ...agent, agentName: '', agentPhone: '', authorisation: [] })).toEqual([
      'agentName',
      'agentPhone',
      'authorisation',
    ])
  })

  it('by a helper wants no authority', () => {
    expect(wrong({ ...agent, through: 'helper', authorisation: [] })).toEqual([])
  })

  it('counts its files with the others', () => {
    expect(wrong({ ...agent, authorisation: ['a', 'b', 'c'], attachments: ['d', 'e'] })).toContain('authorisation')
  })

  it('keeps nothing of an agent who was taken back', () => {
    expect(removeUnaskedFields({ ...agent, through: 'self' })).toMatchObject({
      agentName: '',
      agentPhone: '',
      authorisation: [],
    })
    expect(removeUnaskedFields({ ...agent, through: 'helper' })).toMatchObject({
      agentName: '王律师',
      authorisation: [],
    })
    expect(removeUnaskedFields(agent)).toBe(agent)
  })
})

describe('an application that an officer enters as it came (Art. 29, 30)', () => {
  it('may lack what a supplement can bring, and nothing else', () => {
    expect(Object.keys(checkEntry(makeEmptyFiling()))).toEqual(['name', 'description'])
    expect(Object.keys(checkEntry({ ...person, idNumber: '1101' }))).toEqual(['idNumber'])
  })

  it.each(['applicantKind', 'through', 'name', 'description', 'form', 'delivery', 'agentName'])(
    'must say the field %s',
    (name) => expect(isRequiredForEntry(name)).toBe(true),
  )

  it.each(['idNumber', 'phone', 'agentPhone', 'proofFiles', 'authorisation', 'purpose', ''])(
    'need not say the field “%s”',
    (name) => expect(isRequiredForEntry(name)).toBe(false),
  )

  it('may have an empty field, of which space is one, but no wrong one', () => {
    expect(checkEntry({ ...person, idNumber: ' ', phone: ' ', proofFiles: [] })).toEqual({})
    expect(Object.keys(checkEntry({ ...person, phone: '12', attachments: ['a', 'b', 'c', 'd', 'e'] }))).toEqual([
      'phone',
      'proofFiles',
      'attachments',
    ])
  })

  it.each(['phone', 'email', 'address'] as const)('lacks no contact where it gives the %s alone', (name) => {
    const given = { ...person, phone: '', email: '', address: '', [name]: 'x' }
    expect(listLackingContents(given, 'in-person')).toEqual([])
  })

  it('lacks no identity where the proof was shown by whoever came to speak', () => {
    expect(listLackingContents({ ...person, proofFiles: [] }, 'oral')).toEqual([])
  })

  it('lacks no identity where an agent shows the written authority', () => {
    expect(listLackingContents({ ...person, through: 'agent', authorisation: ['a'] }, 'fax')).toEqual([])
  })

  it.each([
    ['no copy of the proof by post', { proofFiles: [] }, 'ordinary-post', ['identity']],
    ['a proof that was shown at the counter', { proofFiles: [] }, 'in-person', []],
    ['no number', { idNumber: '' }, 'in-person', ['identity']],
    ['no way of contact', { phone: '' }, 'fax', ['contact']],
    ['no authority of an agent', { through: 'agent' }, 'in-person', ['identity']],
  ] as const)('with %s lacks: %j by %s', (_, change, channel, lacking) => {
    expect(
      listLackingContents(
        { ...person, ...change, proofFiles: [...((change as Partial<Filing>).proofFiles ?? person.proofFiles)] },
        channel,
      ),
    ).toEqual(lacking)
  })
})
