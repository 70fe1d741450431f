import { startSite } from '../../browser/harness/server'
import { TODAY } from '../demo-installation'

it('finishes what is being answered before it stops', async () => {
  const site = await startSite(TODAY)
  const signin = fetch(`${site.url}/api/office`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'session.signin', name: 'lin', password: 'wrong', code: '000000' }),
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  await site.stop()
  expect((await signin).status).toBe(401)
}, 60_000)
