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
