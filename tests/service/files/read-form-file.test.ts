import { fileInForm } from '../../../service/files/read-form-file'

const TYPE = 'multipart/form-data; boundary=edge'
const part = (disposition: string, content = 'x', more = '') =>
  `--edge\r\nContent-Disposition: ${disposition}${more}\r\n\r\n${content}\r\n`
const read = (text: string, type = TYPE) => fileInForm(Buffer.from(text), type)
const nameOf = (disposition: string) => {
  const file = read(`${part(disposition)}--edge--\r\n`)
  return file === null || file === 'broken' ? file : file.name
}
const OCTETS = '\r\nContent-Type: application/octet-stream'

describe('a form', () => {
  it('gives its file with every byte of it', () => {
    const text = `${part('form-data; name="office"', 'zhongtong')}${part('form-data; name="file"; filename="a.pdf"', 'a\r\n--edg\r\n')}--edge--`
    expect(read(text)).toEqual({ name: 'a.pdf', bytes: Buffer.from('a\r\n--edg\r\n') })
  })

  it('is read as browsers, fetch and curl write it', async () => {
    const form = new FormData()
    form.append('office', 'zhongtong')
    form.append('file', new Blob(['内容']), '身份证 "1".jpg')
    const sent = new Response(form)
    const bytes = Buffer.from(await sent.arrayBuffer())
    const file = fileInForm(bytes, sent.headers.get('content-type') ?? '')
    expect(file).toMatchObject({ name: expect.stringContaining('身份证'), bytes: Buffer.from('内容') })
  })

  it('may have its boundary in quotes and words before the first part', () => {
    const text = `before\r\n${part('form-data; name="file"; filename="a.pdf"')}--edge--`
    expect(read(text, 'multipart/form-data; boundary="edge"')).toMatchObject({ name: 'a.pdf' })
  })

  it('has no file where all parts are fields', () => {
    expect(read(`${part('form-data; name="file"', 'text')}--edge--`)).toBeNull()
    expect(read('--edge--')).toBeNull()
  })

  it.each([
    ['nothing', ''],
    ['no boundary of its own', '--other\r\n\r\nx\r\n--other--'],
    ['a part that does not end', '--edge\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nx'],
    ['a part without an end of its head', `--edge\r\n${'x'.repeat(20_000)}`],
    ['a part that is no form data', `${part('attachment; filename="a"')}--edge--`],
    ['a hundred fields', `${part('form-data; name="a"').repeat(100)}--edge--`],
    ['a delimiter that goes on', '--edgeless\r\n\r\nx\r\n--edge--'],
  ])('is broken with %s', (_, text) => {
    expect(read(text)).toBe('broken')
  })

  it('is broken without a boundary in its type', () => {
    expect(read('--\r\n\r\nx\r\n----', 'multipart/form-data')).toBe('broken')
    expect(read('--\r\n\r\nx\r\n----', 'multipart/form-data; boundary=')).toBe('broken')
  })
})

describe('the name of a file in a form', () => {
  it.each([
    ['form-data; name="file"; filename="a.pdf"', 'a.pdf'],
    ['form-data; name="file"; filename=a.pdf', 'a.pdf'],
    ['form-data; filename="a\\"b.pdf"; name="file"', 'a"b.pdf'],
    ['form-data; name="file"; filename="C:\\\\a\\\\b.jpg"', 'b.jpg'],
    ['form-data; name="file"; filename="../../keys.json"', 'keys.json'],
    ['form-data; name="file"; filename*=utf-8\'\'%E5%BC%A0.pdf', '张.pdf'],
    ['form-data; name="file"; filename*=utf-8\'\'%E0%A4%A', ''],
    ['form-data; name="file"; filename=""', ''],
  ])('is found in %s', (disposition, name) => {
    expect(nameOf(disposition)).toBe(name)
  })

  it('is empty where a part says only by its type that it is a file', () => {
    expect(read(`${part('form-data; name="file"', 'x', OCTETS)}--edge--`)).toEqual({
      name: '',
      bytes: Buffer.from('x'),
    })
  })
})
