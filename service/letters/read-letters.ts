import { composeLetter } from '../../domain/letters/compose-letter'
import type { ComposedLetter } from '../../domain/letters/letter'
import { judgeStanding } from '../../domain/letters/letter-standing'
import { findLetterPlace, type LetterPlace } from '../../domain/letters/list-letters'
import type { LetterReading, OfficeApi, SavedFile } from '../../typings/api'
import { openCaseDesk } from '../case/handle-case'
import type { OfficerDesk } from '../case/views/staff-case'
import { readCorrection } from '../corrections/manage-corrections'
import { officeBy } from '../district/find-offices'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { StaffDoc } from '../store/documents'
import { saveDocx } from '../templates/office-templates'
import { makeLetterRow } from './list-letter-rows'
import { loadCaseNames, openCaseSource } from './load-case-file'

type LetterAddress = { id: string; letter: string }

export async function readLetter(services: Services, staff: StaffDoc, asked: LetterAddress): Promise<LetterReading> {
  const { desk, place, composed } = await findComposed(services, staff, asked)
  const { letter, missing } = composed
  const lacking = Object.values(missing).map((sentence) => `${sentence}。`)
  return { row: makeLetterRow(place, desk.scene.events), letter, lacking }
}

export async function saveLetter(services: Services, staff: StaffDoc, asked: LetterAddress): Promise<SavedFile> {
  const { desk, place, composed } = await findComposed(services, staff, asked)
  if (judgeStanding(place, desk.scene.events).standing === 'void') {
    throw new Failure('void', '这份文书已经作废，不能再下载使用。')
  }
  return saveDocx(services, desk.around.office, composed.letter)
}

type AskedOfCorrection = OfficeApi['correction.docx']['in']

/** A letter of Art. 41, from the register of corrections. */
export async function saveOwnRecordLetter(
  services: Services,
  staff: StaffDoc,
  asked: AskedOfCorrection,
): Promise<SavedFile> {
  const { decided } = await readCorrection(services, staff, asked)
  if (!decided) throw new Failure('not-found', '这件更正登记还没有处理，没有文书。')
  const letter = decided.letters.find(({ paper }) => paper === asked.paper)?.letter
  if (!letter) throw new Failure('not-found', '这件更正没有转送，没有转送函。')
  return saveDocx(services, await officeBy(services, staff.office), { ...letter, code: 'own-record' })
}

type FoundLetter = { desk: OfficerDesk; place: LetterPlace; composed: ComposedLetter }

async function findComposed(services: Services, staff: StaffDoc, { id, letter }: LetterAddress): Promise<FoundLetter> {
  const desk = await openCaseDesk(services, staff, id)
  const { doc, scene, around } = desk
  const place = findLetterPlace(letter, scene.events)
  if (!place) throw new Failure('not-found', '这件申请没有这份文书。')
  const source = openCaseSource(services.vault, {
    doc,
    events: scene.events,
    calendar: around.calendar,
    office: around.office,
    names: await loadCaseNames(services, doc, around.officers),
    seenBy: 'office',
  })
  return { desk, place, composed: composeLetter(place, source) }
}
