import type { Browser } from 'playwright-core'
import { nameColumn, nameRow } from '../../../domain/report/cell-place'
import { openBrowser, type Person, personAt } from '../harness/browser'
import { confirmCase, goOn, type Office, openOffice, problemsOf } from '../harness/office'
import { fileAsResident, seeCase } from '../harness/resident'
import { type Site, startSite } from '../harness/server'

/** One browser, one office and one resident for all the hard cases, which follow each other through the days. */
class Stage {
  site!: Site
  office!: Office
  resident!: Person
  private browser!: Browser

  async open(today: string): Promise<void> {
    this.browser = await openBrowser()
    this.site = await startSite(today)
    this.resident = await personAt(this.browser, 'phone')
    this.office = await openOffice(this.browser, this.site)
  }

  async close(): Promise<void> {
    await this.browser.close()
    await this.site.stop()
  }

  problems = () => [...this.resident.problems, ...problemsOf(this.office)]
  goOn = (today: string, ...others: ('reviewer' | 'approver')[]) => goOn(this.office, today, others)

  /** Filed by the resident and received by the clerk on the day of the stage. */
  async received(description: string): Promise<string> {
    const { receipt } = await fileAsResident(this.resident, this.site, description)
    await confirmCase(this.office, receipt)
    return receipt
  }

  caseOf = ({ page }: Person, id: string) => page.goto(`${this.site.url}/admin/cases/${id}`)

  /** What the resident reads of the case now. */
  async readByResident(id: string, open: string[] = []): Promise<string> {
    await seeCase(this.resident, this.site, id)
    for (const words of open) await this.resident.page.getByText(words, { exact: true }).click()
    return (await this.resident.page.locator('.wx-on').textContent()) ?? ''
  }

  /** Numbers of the live report: '3.6.2/person' is a row and a column of table three. */
  async countIn({ page }: Person, year: number, cells: string[]): Promise<number[]> {
    await page.goto(`${this.site.url}/admin/report/${year}`)
    const buttons = page.locator('[data-table="three"] button')
    await buttons.first().waitFor()
    const names = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''))
    return cells.map((cell) => {
      const [row = '', column = ''] = cell.split('/')
      const begins = `${nameRow(row)} ${nameColumn(column)}：`
      return Number.parseInt(names.find((name) => name.startsWith(begins))?.slice(begins.length) ?? '', 10)
    })
  }
}

export const stage = new Stage()

/** What is closed to the officer now, with its reason, from the list at the end of the moves. */
export async function refusalOf({ page }: Person, move: string): Promise<string> {
  const list = page.locator('.refused')
  if ((await list.getAttribute('open')) === null) await list.locator('summary').click()
  const item = list.locator('li', { has: page.locator('.refused-label', { hasText: new RegExp(`^${move}$`) }) })
  return (await item.textContent()) ?? ''
}
