import type { LetterFacts } from '../../domain/application/events'
import type { CaseState } from '../../domain/application/state'
import { type ComposedLetter, composeLetter } from '../../domain/letters/compose-reply'
import { redoneOf } from '../../domain/letters/redone'
import type { LeafCode } from '../../domain/outcome/outcomes'
import { fileViews } from '../case/views/lines'
import { addresseesOf } from '../sealing/seal-applicant'
import type { Services } from '../services'
import { remedySettingOf } from '../settings/office-settings'
import type { ApplicationDoc, OfficeDoc, RequestBody } from '../store/documents'

export type LetterOf = { doc: ApplicationDoc; state: CaseState; request: RequestBody; office: OfficeDoc }
export type Drafted = { leaf: LeafCode; facts: LetterFacts; fileIds: readonly string[] }

/** The letter of a reply as it stands: a preview while drafted, with its number once issued. */
export async function letterOf(
  services: Services,
  { doc, state, request, office }: LetterOf,
  reply: Drafted,
): Promise<ComposedLetter> {
  const given = await fileViews(services, doc.partition, reply.fileIds)
  return composeLetter({
    leaf: reply.leaf,
    facts: reply.facts,
    // Once it is issued it says what the office had set then.
    office: { name: office.name, ...(state.reply?.remedy ?? remedySettingOf(office)) },
    applicantName: addresseesOf(services.vault, doc),
    applicantKind: doc.applicantKind,
    receivedOn: state.receivedOn ?? doc.submittedOn,
    request: request.description,
    documentNumber: request.documentNumber,
    supplement: arrived(state.supplement),
    redone: redoneOf(state),
    number: state.reply?.number ?? null,
    issuedOn: state.reply?.issuedOn ?? null,
    given: given.map((file) => file.name),
    demo: doc.demo,
  })
}

function arrived(supplement: CaseState['supplement']) {
  if (!supplement?.suppliedOn) return null
  const { requestedOn, suppliedOn, text } = supplement
  return { requestedOn, suppliedOn, text }
}
