import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OfficeSettings, USUAL_SETTINGS } from '../../../domain/office-settings/office-settings'
import { openInstallation } from '../../../server/main'
import { allOffices } from '../../../service/district/find-offices'
import { settingsOf } from '../../../service/settings/office-settings'
import type { OfficeDoc } from '../../../service/store/documents'
import { newFolder, openDemo, removeFolder, runCommand, runGongkaiProcess } from '../demo-installation'

let folder = ''
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => removeFolder(folder))

const OFFICE = {
  id: 'nanjie',
  name: '南街街道办事处',
  district: 'hongqi',
  districtName: '红旗区',
  letterSeries: '南街',
  reviewBody: '红旗区人民政府',
  court: '红旗区人民法院',
}
const ENOUGH = { guide: [{ heading: '公开范围', paragraphs: ['主动公开的内容。'] }], signingMode: 'two' }

const SETTINGS: Omit<OfficeSettings, 'reviewBody' | 'court' | 'letterSeries'> = {
  inquiryClass: 'A',
  partialRemedy: 'A+B',
  silenceRemedy: 'either',
  onlineAddress: 'https://fy.example.gov.cn',
  feeRule: 'resume',
  paymentWords: '到便民服务中心缴纳',
  businessOwners: 'business',
  signingMode: 'one',
  numberStyles: { fee: { prefix: '南街收', ordinal: true } },
  unit: '南街街道党政办',
  address: '南街1号',
  hours: '工作日 9:00—17:00',
  phone: '0373-0000002',
  fax: '0373-0000003',
  email: 'nanjie@example.org',
  postcode: '453000',
  reportDueOn: '02-15',
  remindDays: 5,
  graceDays: 3,
  reviewMonths: 6,
}
const BLANK = { address: '', hours: '', phone: '', fax: '', email: '', postcode: '' }
const namedIn = ({ reviewBody, court, letterSeries }: typeof OFFICE) => ({ reviewBody, court, letterSeries })

function add(described: object | string) {
  const file = join(folder, 'office.txt')
  const data = join(folder, 'data')
  writeFileSync(file, typeof described === 'string' ? described : JSON.stringify(described))
  return runCommand(data, 'office', 'add', file)
}

async function offices(): Promise<OfficeDoc[]> {
  const installation = await openInstallation({ folder: join(folder, 'data'), today: null })
  return allOffices(installation.services).finally(() => installation.store.close())
}

describe('office add', () => {
  it('begins a real installation, district by district, whose officers can then be added', async () => {
    expect(await add({ ...OFFICE, ...ENOUGH })).toMatchObject({ status: 0, told: { id: 'nanjie', district: 'hongqi' } })
    expect((await add({ ...OFFICE, id: 'beijie', name: '北街街道办事处', district: 'muye' })).status).toBe(0)
    expect(await offices()).toMatchObject([
      { _id: 'nanjie', partition: 'hongqi', demo: false, signingMode: 'two', guide: ENOUGH.guide, catalogue: [] },
      { _id: 'beijie', partition: 'muye', signingMode: 'three' },
    ])
    const officer = ['--office', 'beijie', '--login', 'wang', '--name', '王芳', '--roles', 'clerk']
    expect(runGongkaiProcess(join(folder, 'data'), 'user', 'add', ...officer).status).toBe(0)
    expect(await runCommand(join(folder, 'data'), 'verify')).toMatchObject({ status: 0, told: { ok: true } })
  })

  it('takes every setting of an office, and gives the usual value to what is left out', async () => {
    expect((await add({ ...OFFICE, ...SETTINGS })).status).toBe(0)
    expect((await add({ ...OFFICE, id: 'beijie' })).status).toBe(0)
    const [beijie, nanjie] = (await offices()).toSorted((a, b) => (a._id < b._id ? -1 : 1)).map(settingsOf)
    expect(nanjie).toEqual({ ...namedIn(OFFICE), ...SETTINGS })
    expect(beijie).toEqual({ ...namedIn(OFFICE), ...BLANK, ...USUAL_SETTINGS })
  })

  it('makes the data folder for its owner alone', async () => {
    await add(OFFICE)
    expect(statSync(join(folder, 'data')).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'data/keys.json')).mode & 0o077).toBe(0)
  })

  it.each([
    ['{', '不是完整的 JSON'],
    [{ ...OFFICE, id: 'Nan Jie' }, 'id：'],
    [{ ...OFFICE, court: '' }, 'court：请填写'],
    [{ ...OFFICE, court: undefined }, 'court：缺少'],
    [{ ...OFFICE, reviewBody: '新乡市自然资源局' }, 'reviewBody：复议机关应当是'],
    [{ ...OFFICE, feeRule: 'again' }, 'feeRule：只能是 restart、resume'],
    [{ ...OFFICE, remindDays: '3' }, 'remindDays：要写成数字，不加引号'],
    [{ ...OFFICE, graceDays: 1.5 }, 'graceDays：请填写 0 到 30 的整数'],
    [{ ...OFFICE, postcode: 453000 }, 'postcode：要写成文字，加引号'],
    [{ ...OFFICE, reportDueOn: '2-30' }, 'reportDueOn：请写成月-日'],
    [{ ...OFFICE, numberStyles: { bill: {} } }, 'numberStyles：没有这样的项目：bill'],
    [{ ...OFFICE, numberStyles: { fee: { prefix: '第1' } } }, 'numberStyles.fee.prefix：最多20个字'],
    [{ ...OFFICE, guide: [{ heading: '公开范围' }] }, 'guide.0.paragraphs：'],
    [{ ...OFFICE, tel: '1' }, 'tel'],
  ])('refuses %j and says what to mend', async (described, sentence) => {
    expect(await add(described)).toMatchObject({ status: 2, told: null, stderr: expect.stringContaining(sentence) })
    expect(await offices()).toEqual([])
  })

  it('refuses an office that is there already, and leaves it as it is', async () => {
    await add(OFFICE)
    expect(await add({ ...OFFICE, name: '别的名字' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('登记过'),
    })
    expect(await offices()).toMatchObject([{ name: '南街街道办事处' }])
  })

  it('keeps real offices out of a demo', async () => {
    await (await openDemo(join(folder, 'data'))).store.close()
    expect(await add(OFFICE)).toMatchObject({ status: 2, stderr: expect.stringContaining('演示') })
  })
})
