import type { Browser } from 'playwright-core'
import { actOn } from './act'
import type { Person, Size } from './browser'
import { passwordOf, signInAnew, signInOfficer, signInUnseen } from './officer'
import type { Site } from './server'

/** The three who make a reply: drafter, reviewer and head of the disclosure unit. */
export type Office = { site: Site; clerk: Person; reviewer: Person; approver: Person }
type Colleague = 'clerk' | 'reviewer' | 'approver'
type Input = Record<string, string | string[]>

const LOGINS: Record<Colleague, string> = { clerk: 'lin', reviewer: 'zhou', approver: 'fang' }

/** All three signed in, at a desktop unless told otherwise. */
export async function openOffice(
  browser: Browser,
  site: Site,
  sizes: Partial<Record<Colleague, Size>> = {},
): Promise<Office> {
  const clerk = await signInOfficer(browser, site, LOGINS.clerk, sizes.clerk)
  const reviewer = await signInOfficer(browser, site, LOGINS.reviewer, sizes.reviewer)
  return { site, clerk, reviewer, approver: await signInOfficer(browser, site, LOGINS.approver, sizes.approver) }
}

/** A later day: the clerk is there, and of the others those who are needed. */
export async function goOn(office: Office, today: string, others: Colleague[] = []): Promise<void> {
  await office.site.goOn(today)
  const unseen = others.map((one) => signInUnseen(office[one], office.site, LOGINS[one]))
  await Promise.all([signInAnew(office.clerk, office.site, LOGINS.clerk), ...unseen])
}

/** Received and registered, without the screens. */
export const confirmCase = ({ clerk }: Office, id: string) =>
  actOn(clerk, id, 'confirm', { input: { confirmedWith: '申请人本人', how: '电话' } })

/** Reviewed, signed and issued without the screens, once it is drafted. */
export async function issueLetter({ site, clerk, reviewer, approver }: Office, id: string): Promise<void> {
  await actOn(reviewer, id, 'pass-review')
  await actOn(approver, id, 'sign-reply', { password: passwordOf(site, LOGINS.approver) })
  await actOn(clerk, id, 'issue-letter')
}

/** From the draft to the letter with its number, without the screens. */
export async function replyTo(office: Office, id: string, input: Input): Promise<void> {
  await actOn(office.clerk, id, 'draft-reply', { input: { files: [], ...input } })
  await issueLetter(office, id)
}

export const problemsOf = ({ clerk, reviewer, approver }: Office) =>
  [clerk, reviewer, approver].flatMap(({ problems }) => problems)
