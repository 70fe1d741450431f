import { readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openLocalFiles } from '../../../server/files/local-files'
import { FileMissing } from '../../../service/files/files-port'
import { openVault, SealBroken } from '../../../service/sealing/vault'
import { newFolder, removeFolder } from '../demo-installation'

const folder = newFolder()
afterAll(() => removeFolder(folder))
const vault = openVault({ root: Buffer.alloc(32), current: 'k1', master: { k1: Buffer.alloc(32, 1) } })
const files = openLocalFiles(folder, vault)
const CONTENT = Buffer.from('身份证 11010519491231002X')

describe('a local file', () => {
  it('is sealed on the disk, for its owner alone, and comes back whole', async () => {
    await files.put('a', CONTENT)
    const stored = readFileSync(join(folder, 'a'))
    expect(stored.includes(CONTENT)).toBe(false)
    expect(stored.includes('11010519491231002X')).toBe(false)
    expect(statSync(join(folder, 'a')).mode & 0o077).toBe(0)
    expect(Buffer.from(await files.get('a'))).toEqual(CONTENT)
    expect(vault.keyOf(await files.head('a'))).toBe('k1')
  })

  it('leaves no half file behind', () => {
    expect(readdirSync(folder)).toEqual(['a'])
  })

  it('does not open under another name', async () => {
    renameSync(join(folder, 'a'), join(folder, 'b'))
    await expect(files.get('b')).rejects.toThrow(SealBroken)
    renameSync(join(folder, 'b'), join(folder, 'a'))
  })

  it.each(['../keys.json', '..', '.', '', 'a/b', 'a\\b', '/etc/hostname', 'a\0', 'a.part'])(
    'is not reached by the path %j',
    async (id) => {
      await expect(files.get(id)).rejects.toThrow(FileMissing)
      await expect(files.put(id, CONTENT)).rejects.toThrow(FileMissing)
      await expect((async () => files.remove(id))()).rejects.toThrow(FileMissing)
      expect(readdirSync(folder)).toEqual(['a'])
    },
  )

  it('is missing once removed, and may be removed twice', async () => {
    await files.remove('a')
    await files.remove('a')
    await expect(files.get('a')).rejects.toThrow(FileMissing)
    await expect(files.head('a')).rejects.toThrow(FileMissing)
  })
})
