import type { Page } from 'playwright-core'

/** Opens the form of a move on the page of a case and leaves it open. */
export const openMove = (page: Page, move: string) =>
  page
    .getByRole('button', { name: new RegExp(`^${move}`) })
    .first()
    .click()
/** Sends the form that is open: the last button of that name. */
export const sendMove = (page: Page, move: string) =>
  page.getByRole('button', { name: move, exact: true }).last().click()
export const waitUntilDone = (page: Page, move: string) => page.getByText(`已完成：${move}`).waitFor()

export const findBox = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name }).last()
export const chooseWords = (page: Page, words: string) => page.getByText(words, { exact: true }).last().click()

/** A day is typed, and counts once the field is left. */
export async function typeDay(page: Page, name: string | RegExp, day: string): Promise<void> {
  await findBox(page, name).fill(day)
  await page.keyboard.press('Tab')
}

type Upload = { name: string; mimeType: string; buffer: Buffer }

/** Chooses a file with the button at that place of the form, and waits until it was taken. */
export async function attachFile(page: Page, file: Upload, at = 0): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /选择文件/ })
      .nth(at)
      .click(),
  ])
  await chooser.setFiles(file)
  await page.getByText(file.name).first().waitFor()
}
