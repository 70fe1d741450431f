import type { Page } from 'playwright-core'

/** The day sheet as an officer reads it: how many days count, which stand still, and its last day. */
export async function readSheet(page: Page) {
  await page.getByRole('button', { name: '怎么算的' }).click()
  const rows = page.locator('.sheet li')
  await rows.first().waitFor()
  const read = await rows.evaluateAll((items) =>
    items.map((item) => ({
      kind: item.getAttribute('data-kind') ?? '',
      day: item.querySelector('.sheet-day')?.textContent ?? '',
    })),
  )
  await page.keyboard.press('Escape')
  const daysOf = (kind: string) => read.filter((row) => row.kind === kind).map(({ day }) => day)
  return { counted: daysOf('counted').length, paused: daysOf('paused'), last: read.at(-1)?.day }
}
