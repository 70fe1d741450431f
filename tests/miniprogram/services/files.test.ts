import { MAX_FILE_BYTES, problemOf } from '../../../miniprogram/services/files'

const file = { path: 'p', name: '身份证.jpg', size: 1000 }

describe('a picked file', () => {
  it('may be a photo without an extension', () => {
    expect(problemOf({ ...file, name: '照片1' })).toBeNull()
  })
  it('may have exactly ten megabytes', () => {
    expect(problemOf({ ...file, size: MAX_FILE_BYTES })).toBeNull()
  })
  it('is refused by name when it is larger', () => {
    expect(problemOf({ ...file, size: MAX_FILE_BYTES + 1 })).toContain('身份证.jpg')
  })
  it('is refused when it is of another kind', () => {
    expect(problemOf({ ...file, name: '合同.docx' })).toContain('PDF')
  })
})
