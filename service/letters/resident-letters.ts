import { composeOf } from '../../domain/letters/of-case'
import type { Letter } from '../../domain/letters/shape'
import { lettersToApplicant, standsOf } from '../../domain/letters/standing'
import { standingWords } from '../../domain/words'
import type { CaseAddress, ResidentLetter } from '../../typings/api'
import { loadCalendar } from '../calendar/load-calendar'
import { findApplication } from '../case/receipt'
import { openEvents } from '../sealing/seal-events'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { ApplicationDoc, OfficeDoc } from '../store/documents'
import { DOCX_TYPE } from '../templates/docx/fill-template'
import { docxName, docxOf } from '../templates/office-templates'
import { caseFileOf, namedIn } from './case-file'

export type WholeFile = { name: string; type: string; bytes: Buffer }
type Sent = { id: string; letter: Letter; standingWord: string }

/** The letters that an applicant was sent, the latest first, each with its .docx as a file of the case. */
export async function residentLetters(services: Services, doc: ApplicationDoc, office: OfficeDoc) {
  const sent = await sentTo(services, doc, office)
  return sent.map(({ id, letter, standingWord }): ResidentLetter => {
    const name = docxName(letter)
    const file = { id: fileIdOf(doc.receipt, id), name, size: 0, type: DOCX_TYPE, what: '文书' }
    return { file, title: letter.title, number: letter.number ?? '', on: letter.issuedOn, standingWord, letter }
  })
}

/** The .docx of a letter of one's own application; null where it is no letter, or not the caller's. */
export async function residentLetterFile(
  services: Services,
  caller: Caller,
  { fileId, queryCode }: { fileId: string } & Pick<CaseAddress, 'queryCode'>,
): Promise<WholeFile | null> {
  const [, receipt, id] = /^letter\.([^.]+)\.([\w-]+)$/u.exec(fileId) ?? []
  if (!receipt || !id) return null
  const doc = await findApplication(services, caller, { receipt, ...(queryCode && { queryCode }) })
  const office = doc && (await services.store.get<OfficeDoc>('offices', doc.partition, doc.office))
  if (!doc || !office) return null
  const sent = (await sentTo(services, doc, office)).find((one) => one.id === id)
  if (!sent) return null
  return { name: docxName(sent.letter), type: DOCX_TYPE, bytes: await docxOf(services, office, sent.letter) }
}

const fileIdOf = (receipt: string, id: string) => `letter.${receipt}.${id}`

async function sentTo(services: Services, doc: ApplicationDoc, office: OfficeDoc): Promise<Sent[]> {
  const events = openEvents(services.vault, doc)
  const [calendar, named] = await Promise.all([loadCalendar(services, doc.partition), namedIn(services, doc)])
  const file = caseFileOf(services.vault, { doc, office, named, seenBy: 'applicant' })
  return lettersToApplicant(events)
    .map((place) => ({
      id: place.id,
      letter: composeOf(place, { events, calendar, file }).letter,
      standingWord: standingWords(standsOf(place, events)),
    }))
    .reverse()
}
