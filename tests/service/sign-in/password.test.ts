import { scryptSync } from 'node:crypto'
import { hashPassword, isPassword, NOBODY } from '../../../service/sign-in/password'

const QUICK = { ln: 10, r: 8, p: 1 }

describe('a stored password', () => {
  it('holds for itself alone, and tells what it cost', async () => {
    const hash = await hashPassword('中同街 correct horse')
    expect(hash).toMatch(/^scrypt\$ln=15,r=8,p=3\$/)
    expect(await isPassword('中同街 correct horse', hash)).toBe(true)
    expect(await isPassword('中同街 correct horsE', hash)).toBe(false)
  })

  it('is salted: two of one password differ', async () => {
    expect(await hashPassword('right', QUICK)).not.toBe(await hashPassword('right', QUICK))
  })

  it('from before the cost stood in it still holds', async () => {
    const salt = Buffer.alloc(16, 7)
    const former = `${salt.toString('base64')}.${scryptSync('right', salt, 32).toString('base64')}`
    expect(await isPassword('right', former)).toBe(true)
    expect(await isPassword('wrong', former)).toBe(false)
  })

  it.each(['', 'x', '.', 'scrypt$ln=10,r=8,p=1$AA==$AA=='])('that is none (%j) holds for nothing', async (hash) => {
    expect(await isPassword('', hash)).toBe(false)
  })

  it('of nobody holds for nothing, and costs as much as a real one', async () => {
    expect(await isPassword('', NOBODY)).toBe(false)
    expect(NOBODY.split('$')[1]).toBe((await hashPassword('right')).split('$')[1])
  })
})
