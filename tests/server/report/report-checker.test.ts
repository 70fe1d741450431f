import { join } from 'node:path'
import { reportCheckerIn } from '../../../server/report/report-checker'
import { newFolder, removeFolder } from '../demo-installation'
import { runServe } from '../served'

const HOSTILE = `<html><p>${'<b>xxxxxxxxxx</b>'.repeat(90_000)}`

it('a report made to hold up its reader holds up no other request', async () => {
  const folder = newFolder()
  const { url, kill } = await runServe(join(folder, 'data'), ['--demo'])
  const ask = (event: object) =>
    fetch(`${url}/api/resident`, {
      method: 'POST',
      body: JSON.stringify(event),
      headers: { 'content-type': 'application/json' },
    }).then(async (answered) => ({ status: answered.status, text: await answered.text() }))
  const answers: string[] = []
  const told = (what: string) => (answer: { status: number; text: string }) => {
    answers.push(what)
    return answer
  }
  const check = ask({ action: 'report.check', text: HOSTILE, previousText: HOSTILE }).then(told('check'))
  // One after another: not more than the first few could slip in while the server still receives the report.
  for (let n = 0; n < 10; n += 1) await ask({ action: 'home' }).then(told('home'))
  expect((await check).status).toBe(422)
  await kill()
  removeFolder(folder)
  expect(answers).toEqual([...Array<string>(10).fill('home'), 'check'])
})

it('a check that takes too long says so at the text', async () => {
  const forever = new URL('data:text/javascript,for (;;) {}')
  const check = reportCheckerIn(forever, { longestMs: 200, heapMegabytes: 64, waiting: 1 })
  expect(await check({ text: 'x' })).toMatchObject({
    refused: true,
    fields: { text: expect.stringContaining('读不完') },
  })
})
