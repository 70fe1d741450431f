import { checkPickedFile, MAX_FILE_BYTES, uploadFile } from '../../../miniprogram/services/files'
import { usePhone } from '../phone'

const file = { path: 'p', name: '身份证.jpg', size: 1000 }

describe('a picked file', () => {
  it('may be a photo without an extension', () => {
    expect(checkPickedFile({ ...file, name: '照片1' })).toBeNull()
  })
  it('may have exactly ten megabytes', () => {
    expect(checkPickedFile({ ...file, size: MAX_FILE_BYTES })).toBeNull()
  })
  it('is refused by name when it is larger', () => {
    expect(checkPickedFile({ ...file, size: MAX_FILE_BYTES + 1 })).toContain('身份证.jpg')
  })
  it('is refused when it is of another kind', () => {
    expect(checkPickedFile({ ...file, name: '合同.docx' })).toContain('PDF')
  })
})

describe('an upload', () => {
  it('names the street it is meant for', async () => {
    usePhone()
    const sendUpload = jest.fn(({ success }) => success({ data: '{"ok":true,"data":{"id":"f1"}}' }))
    Object.assign(wx, { uploadFile: sendUpload })
    expect(await uploadFile(file, '东 街')).toMatchObject({ ok: true })
    expect(sendUpload.mock.calls[0]?.[0].url).toBe('https://example.test/api/files?office=%E4%B8%9C%20%E8%A1%97')
  })
})
