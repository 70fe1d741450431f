import { makeEmptyFiling, summarizeFiling } from '../../../../domain/form/check-filing'
import { applicantLines, requestLines } from '../../../../service/case/views/lines'
import { openRequest } from '../../../../service/sealing/seal-request'
import type { ApplicationDoc } from '../../../../service/store/documents'
import { asResident, dataOf, fileApplicationWith, openStage, type Stage } from '../../stage'

describe('the lines of a case', () => {
  let stage: Stage
  beforeAll(async () => {
    stage = await openStage('2025-03-03')
  })
  afterAll(() => stage.close())

  it('carry the labels of the form they were filled in', async () => {
    const id = await fileApplicationWith(stage, { documentNumber: '1号', purpose: '研究' })
    const doc = (await stage.services.store.get<ApplicationDoc>('applications', 'weibin', id))!
    const given = { ...makeEmptyFiling(), name: 'x', idNumber: 'x', phone: 'x', description: 'x', documentNumber: 'x' }
    const onForm = summarizeFiling({ ...given, purpose: 'x' }).map(({ label }) => label)
    const onCase = [
      ...applicantLines(stage.services.vault, doc, 'open'),
      ...requestLines(openRequest(stage.services.vault, doc), doc),
    ]
    expect(onCase.map(({ label }) => label)).toEqual(onForm)
  })

  it('of an organisation name the organisation and its credit code', async () => {
    const change = { key: 'of-a-business', applicantKind: 'business', idKind: 'credit-code', name: '某公司' }
    const body = { representative: '李四', contactName: '王五', idNumber: '91350100M000100Y43' }
    const receipt = await fileApplicationWith(stage, { ...change, ...body })
    const { applicant } = dataOf(await asResident('zhang', 'application.read', { receipt }))
    expect(applicant).toContainEqual({ label: '单位名称', value: '某公司' })
    expect(applicant).toContainEqual({ label: '统一社会信用代码', value: body.idNumber })
  })
})
