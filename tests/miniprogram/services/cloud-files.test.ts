import { callAction } from '../../../miniprogram/services/cloud'
import { openFile, uploadFile } from '../../../miniprogram/services/files'
import type { FilePart, FilePiece, UploadedParts } from '../../../typings/api'
import { usePhone } from '../phone'

type Asked = { name: string; data: { action: string } & Partial<FilePart & UploadedParts & { id: string }> }

const bytes = Buffer.alloc(600_000, '照片')
const file = { path: 'wxfile://photo', name: '身份证.jpg', size: bytes.length }

/** A phone with one file on it, in WeChat's cloud; `answer` is what the function says, null = no network. */
function useCloud(answer: (data: Asked['data']) => unknown) {
  usePhone()
  const asked: Asked['data'][] = []
  const written: { path: string; data: string }[] = []
  const callFunction = async ({ data }: Asked) => {
    asked.push(data)
    const result = answer(data)
    if (result === null) throw new Error('cloud.callFunction:fail')
    return { result }
  }
  const readFile = ({ filePath, position, length, success, fail }: WechatMiniprogram.ReadFileOption) => {
    const part = bytes.subarray(position, (position ?? 0) + Number(length))
    if (filePath === file.path) success?.({ data: part.toString('base64'), errMsg: '' })
    else fail?.({ errMsg: 'readFile:fail' } as never)
  }
  const keep = ({ filePath, data, success }: WechatMiniprogram.WriteFileOption) => {
    written.push({ path: filePath, data: String(data) })
    success?.({ errMsg: '' } as never)
  }
  const shown: unknown[] = []
  Object.assign(wx, {
    cloud: { callFunction },
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getFileSystemManager: () => ({ readFile, writeFile: keep, appendFile: keep }),
    previewImage: ({ urls, success }: { urls: string[]; success(): void }) => {
      shown.push(...urls)
      success()
    },
  })
  Object.assign(globalThis, { __CLOUD__: true })
  return { asked, written, shown }
}

afterAll(() => {
  Object.assign(globalThis, { __CLOUD__: false })
})

describe('in WeChat’s cloud', () => {
  it('a call goes to the function of the residents and comes back as it is', async () => {
    const { asked } = useCloud(() => ({ ok: true, data: { cases: [] } }))
    expect(await callAction('application.mine', {})).toEqual({ ok: true, data: { cases: [] } })
    expect(asked).toEqual([{ action: 'application.mine' }])
    useCloud(() => null)
    expect(await callAction('application.mine', {})).toMatchObject({ code: 'no-network' })
  })

  it('a file arrives whole, in parts that a call can carry', async () => {
    const { asked } = useCloud(() => ({ ok: true, data: { id: 'f1' } }))
    expect(await uploadFile(file, 'east')).toEqual({ ok: true, data: { id: 'f1' } })
    const parts = asked.filter(({ action }) => action === 'file.part').sort((a, b) => Number(a.part) - Number(b.part))
    expect(Buffer.concat(parts.map(({ base64 }) => Buffer.from(base64 ?? '', 'base64')))).toEqual(bytes)
    expect(Math.max(...parts.map((one) => JSON.stringify(one).length))).toBeLessThan(256 * 1024)
    expect(asked.at(-1)).toMatchObject({ action: 'file.finish', parts: 5, name: '身份证.jpg', office: 'east' })
    expect(new Set(asked.map((one) => one.upload)).size).toBe(1)
  })

  it('an upload stops at the first part that does not arrive', async () => {
    const { asked } = useCloud(() => null)
    expect(await uploadFile(file, 'east')).toMatchObject({ code: 'no-network' })
    expect(asked.some(({ action }) => action === 'file.finish')).toBe(false)
  })

  it('a file that the phone no longer has is told in words', async () => {
    useCloud(() => ({ ok: true, data: { done: true } }))
    const gone = await uploadFile({ ...file, path: 'wxfile://gone' }, 'east')
    expect(gone).toMatchObject({ code: 'unreadable', message: expect.stringContaining('重新选择') })
  })

  it('a file of a case is fetched piece by piece, with the codes, and shown', async () => {
    const piece: FilePiece = { name: 'a.jpg', type: 'image/jpeg', parts: 3, base64: 'AAAA' }
    const { asked, written, shown } = useCloud(() => ({ ok: true, data: piece }))
    expect(await openFile({ id: 'f1', type: 'image/jpeg' }, { receipt: 'R', queryCode: 'Q' })).toBe(true)
    expect(asked.map(({ part }) => part)).toEqual([0, 1, 2])
    expect(asked[2]).toMatchObject({ action: 'file.read', id: 'f1', receipt: 'R', queryCode: 'Q' })
    expect(written.map(({ path }) => path)).toEqual(Array(3).fill('wxfile://usr/f1.jpg'))
    expect(shown).toEqual(['wxfile://usr/f1.jpg'])
  })

  it('a file that may not be read is not opened', async () => {
    useCloud(() => ({ ok: false, code: 'not-found', message: '没有找到' }))
    expect(await openFile({ id: 'f1', type: 'image/jpeg' }, { receipt: 'R' })).toBe(false)
  })
})
