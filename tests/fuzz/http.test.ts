import { openSite } from '../server/http/site'
import { fuzz } from './target'
import { openHttp } from './targets/http'

describe('a server that is sent what no browser sends', () => {
  it('answers each with a refusal in words, or closes, and stops cleanly after all', async () => {
    const site = await openSite({ config: { trustProxy: ['127.0.0.1'] } })
    const { cookie } = await site.signIn('lin')
    const { targets, close } = await openHttp({ port: Number(new URL(site.url).port), cookies: [cookie] })
    for (const one of targets) expect((await fuzz(one, { runs: 50 })).inputs).toBe(50)
    expect((await site.ask('/healthz')).status).toBe(200)
    await close()
    await site.close()
  }, 30_000)
})
