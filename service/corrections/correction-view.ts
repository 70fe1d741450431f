import { decideCorrection } from '../../domain/correction/acts/decide-correction'
import type { CorrectionState } from '../../domain/correction/state'
import { listCorrectionPapers } from '../../domain/correction/vocabulary'
import { maskAddress, maskEmail, maskId, maskName, maskPhone } from '../../domain/identity/mask'
import { drawForm } from '../../domain/record/form'
import { holdsOneOf } from '../../domain/roles'
import { CORRECTION_RESULT_WORDS } from '../../domain/words'
import type { CorrectionCard, CorrectionView, Line } from '../../typings/api'
import { fileViews } from '../case/views/lines'
import { rolesOfAct } from '../case/views/turn-words'
import { dayOf } from '../instant'
import { readLegibly } from '../sealing/legible'
import type { Vault } from '../sealing/vault'
import type { Services } from '../services'
import type { CorrectionDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { readCorrectionLetter } from './compose-correction-letter'
import { openCorrection } from './correction-record'

const SUMMARY = 40

export function describeCorrectionInList(vault: Vault, doc: CorrectionDoc): CorrectionCard {
  const record = readLegibly(() => openCorrection(vault, doc).texts.record)
  return {
    id: doc._id,
    number: doc.number,
    receivedOn: doc.receivedOn,
    applicant: readLegibly(() => maskName(openCorrection(vault, doc).texts.name)),
    record: record.length > SUMMARY ? `${record.slice(0, SUMMARY)}…` : record,
    stateWord: doc.state === 'open' ? '待处理' : '已处理',
    resultWord: doc.result ? CORRECTION_RESULT_WORDS[doc.result] : null,
  }
}

type CorrectionSurroundings = { staff: StaffDoc; office: OfficeDoc; names: ReadonlyMap<string, string> }

/** Throws SealBroken. */
export async function describeCorrection(
  services: Services,
  doc: CorrectionDoc,
  { staff, office, names }: CorrectionSurroundings,
): Promise<CorrectionView> {
  const { vault, clock } = services
  const state = openCorrection(vault, doc)
  const { record, wrong, right, evidence } = state.texts
  const nameOf = (id: string) => names.get(id) ?? id
  const mayDecide = holdsOneOf(staff.roles, decideCorrection.who)
  const [registered, decided] = doc.events
  return {
    ...describeCorrectionInList(vault, doc),
    version: doc.version,
    applicantLines: describePerson(vault, doc, 'masked'),
    lines: withoutEmpty([
      ['要求更正的记录', record],
      ['不准确之处', wrong],
      ['应当怎样记录', right],
      ['证据', evidence],
    ]),
    files: await fileViews(services, doc.partition, state.fileIds),
    registered: registered ? `${nameOf(registered.actor)}，${dayOf(registered.at)} 登记` : '',
    decided: decided ? describeDecision(doc, state, { office, by: nameOf(decided.actor) }) : null,
    decide: doc.state === 'open' && mayDecide ? drawForm(decideCorrection.form, { state, today: clock.today() }) : null,
    why: doc.state === 'open' && !mayDecide ? `由${rolesOfAct(decideCorrection)}处理。` : '',
    demo: doc.demo,
  }
}

/** Who asks. Masked unless an officer has said why. */
export function describePerson(vault: Vault, doc: CorrectionDoc, shown: 'open' | 'masked'): Line[] {
  const { name, idNumber, phone, email, address } = openCorrection(vault, doc).texts
  const mask = shown === 'masked'
  return withoutEmpty([
    ['姓名或者名称', mask ? maskName(name) : name],
    ['证件号码', mask ? maskId(idNumber) : idNumber],
    ['联系电话', mask ? maskPhone(phone) : phone],
    ['电子邮箱', mask ? maskEmail(email) : email],
    ['联系地址', mask ? maskAddress(address) : address],
  ])
}

type Decided = { office: OfficeDoc; by: string }

function describeDecision(
  doc: CorrectionDoc,
  state: CorrectionState,
  { office, by }: Decided,
): CorrectionView['decided'] {
  const { texts, decision } = state
  if (!decision) return null
  const letters = listCorrectionPapers(decision.result).map((paper) => ({
    paper,
    letter: readCorrectionLetter(office, doc, { paper, texts, decision, state }),
  }))
  const lines = withoutEmpty([
    ['处理的结果', CORRECTION_RESULT_WORDS[decision.result]],
    ['内容或者理由', decision.text],
    ['有权更正的机关', decision.agency],
  ])
  return { on: decision.decidedOn, lines, by, letters }
}

function withoutEmpty(rows: [string, string][]): Line[] {
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}
