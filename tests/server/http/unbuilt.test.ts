import { join } from 'node:path'
import { startServer } from '../../../server/main'
import { makeConfig, newFolder, openDemo, removeFolder } from '../demo-installation'

it('says that there is no page where the pages were never built', async () => {
  const folder = newFolder()
  const installation = await openDemo(join(folder, 'data'))
  const running = await startServer({ ...makeConfig(join(folder, 'data')), root: folder }, installation)
  const answered = await fetch(`${running.url}/admin/cases/1`)
  expect({ status: answered.status, text: await answered.text() }).toMatchObject({
    status: 404,
    text: expect.stringContaining('没有这个页面'),
  })
  await running.close()
  removeFolder(folder)
})
