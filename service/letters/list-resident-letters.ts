import type { CaseSource } from '../../domain/letters/case-moment'
import { composeLetter } from '../../domain/letters/compose-letter'
import type { Letter } from '../../domain/letters/letter'
import { judgeStanding, listLettersToApplicant } from '../../domain/letters/letter-standing'
import { standingWords } from '../../domain/words'
import type { CaseAddress, ResidentLetter } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { findApplication } from '../case/receipt'
import { officeOf } from '../district/find-offices'
import { listOfficers } from '../people/responsible-officers'
import { openEvents } from '../sealing/seal-events'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import { DOCX_TYPE } from '../templates/docx/fill-template'
import { makeDocx, nameDocx } from '../templates/office-templates'
import { loadCaseNames, openCaseSource } from './load-case-file'

export type LetterFile = { name: string; type: string; bytes: Buffer }
type SentLetter = { id: string; letter: Letter; standingWord: string }

/** The letters that an applicant was sent, the latest first, each with its .docx as a file of the case. */
export function listResidentLetters(receipt: string, source: CaseSource): ResidentLetter[] {
  return listSent(source).map(({ id, letter, standingWord }) => ({
    file: { id: nameFile(receipt, id), name: nameDocx(letter), size: 0, type: DOCX_TYPE, what: '文书' },
    title: letter.title,
    number: letter.number ?? '',
    on: letter.issuedOn,
    standingWord,
    letter,
  }))
}

/** The .docx of a letter of one's own application; null where it is no letter, or not the caller's. */
export async function loadResidentLetter(
  services: Services,
  caller: Caller,
  { fileId, queryCode }: { fileId: string } & Pick<CaseAddress, 'queryCode'>,
): Promise<LetterFile | null> {
  const [, receipt, id] = /^letter\.([^.]+)\.([\w-]+)$/u.exec(fileId) ?? []
  if (!receipt || !id) return null
  const doc = await findApplication(services, caller, { receipt, ...(queryCode && { queryCode }) })
  if (!doc) return null
  const [office, calendar, officers] = await Promise.all([
    officeOf(services, doc),
    loadCalendar(services, doc.partition),
    listOfficers(services, doc),
  ])
  const names = await loadCaseNames(services, doc, officers)
  const events = openEvents(services.vault, doc)
  const source = openCaseSource(services.vault, { doc, events, calendar, office, names, seenBy: 'applicant' })
  const letter = listSent(source).find((one) => one.id === id)?.letter
  return letter ? { name: nameDocx(letter), type: DOCX_TYPE, bytes: await makeDocx(services, office, letter) } : null
}

function nameFile(receipt: string, id: string): string {
  return `letter.${receipt}.${id}`
}

function listSent(source: CaseSource): SentLetter[] {
  return listLettersToApplicant(source.events)
    .map((place) => ({
      id: place.id,
      letter: composeLetter(place, source).letter,
      standingWord: standingWords(judgeStanding(place, source.events)),
    }))
    .reverse()
}
