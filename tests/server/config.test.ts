import { BadSetting, readConfig } from '../../server/config'

describe('the setting TRUST_PROXY', () => {
  const proxies = (TRUST_PROXY: string) => readConfig({ TRUST_PROXY }, '/').trustProxy

  it('names proxies by their addresses', () => {
    expect(proxies('127.0.0.1, 10.0.0.0/8,::1')).toEqual(['127.0.0.1', '10.0.0.0/8', '::1'])
    expect(proxies('')).toEqual([])
  })

  it.each(['true', '1', '*', '0.0.0.0/0', '10.0.0.0/33', '10.0.0.1/8/9', 'proxy.local'])('is not %s', (text) => {
    expect(() => proxies(text)).toThrow(BadSetting)
  })
})

describe('the setting PUBLIC_URL', () => {
  const address = (PUBLIC_URL: string) => readConfig({ PUBLIC_URL }, '/').publicUrl

  it('is an address, without the slash at its end', () => {
    expect(['', 'https://gongkai.example/', 'http://10.0.0.2:8787'].map(address)).toEqual([
      '',
      'https://gongkai.example',
      'http://10.0.0.2:8787',
    ])
  })

  it.each(['gongkai.example', 'ftp://gongkai.example', 'javascript:alert(1)'])('is not %s', (text) => {
    expect(() => address(text)).toThrow(BadSetting)
  })
})
