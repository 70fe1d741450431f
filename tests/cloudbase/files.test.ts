import { cloudFiles } from '../../cloudfunctions/cloudbase/cloud-files'
import { openApp } from '../../cloudfunctions/cloudbase/open-app'
import { FileMissing, type Files } from '../../service/files/files-port'
import { openVault } from '../../service/sealing/vault'
import { enterCloud } from './double/environment'
import { type Double, openDouble } from './double/server'

const bytes = Buffer.from('身份证的照片'.repeat(50_000))
const keysOf = (id: string) => ({ root: Buffer.alloc(32, 6), current: id, master: { [id]: Buffer.alloc(32, 7) } })

describe('files in CloudBase', () => {
  let double: Double
  let files: Files
  beforeEach(async () => {
    double = await openDouble()
    enterCloud(double)
    files = cloudFiles(openApp(), openVault(keysOf('k1')))
  })
  afterEach(() => double.close())

  it('come back as they were put in, and are replaced by what is put in again', async () => {
    await files.put('a', bytes)
    expect(Buffer.from(await files.get('a')).equals(bytes)).toBe(true)
    await files.put('a', Buffer.from('2'))
    expect(Buffer.from(await files.get('a')).toString()).toBe('2')
  })

  it('lie sealed in the storage, each bound to its id', async () => {
    await files.put('a', bytes)
    const [lies] = [...double.storage.objects.values()]
    expect(lies?.includes('身份证')).toBe(false)
    double.storage.objects.set('files/b', lies ?? Buffer.alloc(0))
    await expect(files.get('b')).rejects.toThrow('seal')
  })

  it('are missing when they were never there or were removed', async () => {
    await expect(files.get('a')).rejects.toThrow(FileMissing)
    await files.put('a', bytes)
    await files.remove('a')
    await files.remove('a')
    await expect(files.get('a')).rejects.toThrow(FileMissing)
    expect(double.storage.objects.size).toBe(0)
  })

  it('have no place outside their folder', async () => {
    await expect(files.put('../keys', bytes)).rejects.toThrow(FileMissing)
    await expect(files.get('a/b')).rejects.toThrow(FileMissing)
  })

  it('are asked for again after the service failed once', async () => {
    await files.put('a', bytes)
    double.fail('storage.getUploadMetadata', { code: 'SYS_ERR', message: 'down' })
    await expect(files.get('a')).rejects.toThrow('down')
    expect(await files.get('a')).toHaveLength(bytes.length)
  })
})
