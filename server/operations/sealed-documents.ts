import { correctionParts, mapCorrectionSeals } from '../../service/corrections/correction-record'
import { namePlace } from '../../service/files/file-entry'
import { placeOfPhone } from '../../service/people/officer-phone'
import { withChange } from '../../service/sealing/document-mac'
import { mapSeals, type SealedPart, sealedParts } from '../../service/sealing/sealed-parts'
import { secretPlace } from '../../service/sealing/totp-secret'
import type { Vault } from '../../service/sealing/vault'
import { auditPlace } from '../../service/store/audit-entry'
import type { ApplicationDoc, AuditDoc, CorrectionDoc, FileDoc, StaffDoc } from '../../service/store/documents'
import type { CollectionName, Doc } from '../../service/store/store'

export type Renew = (sealed: string, place: string) => string
/** A collection that holds seals: which, and what is stored when each is renewed. */
export type SealedCollection = {
  coll: CollectionName
  parts(doc: Doc): SealedPart[]
  renewed(vault: Vault, doc: Doc, renew: Renew): object
}

type TypedCollection<T extends Doc> = {
  coll: CollectionName
  parts(doc: T): SealedPart[]
  renewed(vault: Vault, doc: T, renew: Renew): Partial<T>
}

/** The documents of a collection are what the collection holds. */
function describeCollection<T extends Doc>({ coll, parts, renewed }: TypedCollection<T>): SealedCollection {
  return {
    coll,
    parts: (doc) => parts(doc as T),
    renewed: (vault, doc, renew) => renewed(vault, doc as T, renew),
  }
}

const listPart = (field: string, sealed: string, place: string) => (sealed === '' ? [] : [{ field, sealed, place }])

export const CASES = describeCollection<ApplicationDoc>({
  coll: 'applications',
  parts: sealedParts,
  renewed: (vault, before, renew) => withChange(vault, 'applications', { before, set: mapSeals(before, renew) }),
})

/** Every place in the database where something is sealed; the files themselves lie beside it. */
export const SEALED_COLLECTIONS: readonly SealedCollection[] = [
  CASES,
  describeCollection<FileDoc>({
    coll: 'files',
    parts: ({ _id, sealedName }) => listPart('sealedName', sealedName, namePlace(_id)),
    renewed: (vault, before, renew) => {
      const sealedName = renew(before.sealedName, namePlace(before._id))
      return withChange(vault, 'files', { before, set: { sealedName } })
    },
  }),
  describeCollection<StaffDoc>({
    coll: 'staff',
    parts: ({ _id, sealedTotpSecret, sealedPhone = '' }) => [
      ...listPart('sealedTotpSecret', sealedTotpSecret, secretPlace(_id)),
      ...listPart('sealedPhone', sealedPhone, placeOfPhone(_id)),
    ],
    renewed: (_, { _id, sealedTotpSecret, sealedPhone }, renew) => ({
      sealedTotpSecret: renew(sealedTotpSecret, secretPlace(_id)),
      ...(sealedPhone && { sealedPhone: renew(sealedPhone, placeOfPhone(_id)) }),
    }),
  }),
  describeCollection<CorrectionDoc>({
    coll: 'corrections',
    parts: correctionParts,
    renewed: (vault, before, renew) =>
      withChange(vault, 'corrections', { before, set: { events: mapCorrectionSeals(before, renew) } }),
  }),
  describeCollection<AuditDoc>({
    coll: 'audit',
    parts: ({ _id, sealedReason }) => listPart('sealedReason', sealedReason, auditPlace(_id)),
    renewed: (vault, before, renew) => {
      const sealedReason = renew(before.sealedReason, auditPlace(before._id))
      return withChange(vault, 'audit', { before, set: { sealedReason } })
    },
  }),
]

/** The seals of a document; none where it is so damaged that they cannot be found, which verify tells. */
export function listSealedParts({ parts }: SealedCollection, doc: Doc): SealedPart[] {
  try {
    return parts(doc).filter(({ sealed }) => typeof sealed === 'string')
  } catch (error) {
    if (error instanceof TypeError) return []
    throw error
  }
}
