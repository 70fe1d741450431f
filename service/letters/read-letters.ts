import { composeOf, type LetterPlace, placeOf } from '../../domain/letters/of-case'
import type { Letter } from '../../domain/letters/shape'
import { standingOf } from '../../domain/letters/standing'
import type { LetterReading, OfficeApi, SavedFile } from '../../typings/api'
import { caseFor } from '../case/handle-case'
import type { Desk } from '../case/views/staff-case'
import { readCorrection } from '../corrections/manage-corrections'
import { officeBy } from '../district/find-offices'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { savedDocx } from '../templates/office-templates'
import { caseFileOf, namedIn } from './case-file'
import { letterRow } from './letter-rows'

type Asked = { id: string; letter: string }

export async function readLetter(services: Services, staff: StaffDoc, asked: Asked): Promise<LetterReading> {
  const { desk, place, composed } = await found(services, staff, asked)
  const { letter, missing } = composed
  const lacking = Object.values(missing).map((sentence) => `${sentence}。`)
  return { row: letterRow(place, { events: desk.scene.events, letter }), letter, lacking }
}

export async function letterFile(services: Services, staff: StaffDoc, asked: Asked): Promise<SavedFile> {
  const { desk, place, composed } = await found(services, staff, asked)
  if (standingOf(place, desk.scene.events) === 'void') throw new Failure('void', '这份文书已经作废，不能再下载使用。')
  return savedDocx(services, desk.around.office, composed.letter)
}

type AskedOfCorrection = OfficeApi['correction.docx']['in']

/** A letter of Art. 41, from the register of corrections. */
export async function correctionFile(
  services: Services,
  staff: StaffDoc,
  asked: AskedOfCorrection,
): Promise<SavedFile> {
  const { decided } = await readCorrection(services, staff, asked)
  if (!decided) throw new Failure('not-found', '这件更正登记还没有处理，没有文书。')
  const letter = decided.letters.find(({ paper }) => paper === asked.paper)?.letter
  if (!letter) throw new Failure('not-found', '这件更正没有转送，没有转送函。')
  return savedDocx(services, await officeBy(services, staff.office), { ...letter, code: 'own-record' })
}

type Found = { desk: Desk; place: LetterPlace; composed: { letter: Letter; missing: Record<string, string> } }

async function found(services: Services, staff: StaffDoc, { id, letter }: Asked): Promise<Found> {
  const desk = await caseFor(services, staff, id)
  const { doc, scene, around } = desk
  const place = placeOf(letter, scene.events)
  if (!place) throw new Failure('not-found', '这件申请没有这份文书。')
  const named = await namedIn(services, doc)
  const file = caseFileOf(services.vault, { doc, office: around.office, named, seenBy: 'office' })
  return { desk, place, composed: composeOf(place, { events: scene.events, calendar: around.calendar, file }) }
}
