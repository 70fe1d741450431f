import { createHash } from 'node:crypto'
import { openName } from '../../../service/files/file-entry'
import { FileMissing } from '../../../service/files/files-port'
import { keyOf } from '../../../service/nightly/signed-rows'
import { macHolds } from '../../../service/sealing/document-mac'
import { KeyLost, SealBroken } from '../../../service/sealing/vault'
import type { FileDoc } from '../../../service/store/documents'
import type { Installation } from '../../main'
import { checkUnlessUnreadable, countChecked, type Findings } from './findings'
import { readDocs } from './rows'
import type { SignedRows } from './signed-lists'

const MESSAGES = {
  'file-missing': '文件不在。',
  'file-seal': '文件或者文件名的密封打不开：内容被改动或者挪动。',
  'file-content': '文件的内容与上传时不一致。',
  'file-entry': '文件的登记被改动：与系统自己的校验码不一致。',
  'key-lost': '密封这个文件的密钥不在，打不开。',
}
type FileFault = keyof typeof MESSAGES

/** Opens every file and compares it with the hash taken when it was uploaded. */
export async function checkFiles({ store, services }: Installation, findings: Findings): Promise<void> {
  for await (const file of readDocs<FileDoc>(store, 'files')) {
    countChecked(findings, 'files')
    await checkUnlessUnreadable(findings, file._id, async () => {
      const what = await findFault(services, file)
      // An upload nobody claimed may have been removed while we looked.
      if (!what || !(await store.get('files', file.partition, file._id).catch(() => 'unreadable'))) return
      findings.problems.push({ what, id: file._id, where: file.application, message: MESSAGES[what] })
    })
  }
}

async function findFault({ files, vault }: Installation['services'], file: FileDoc): Promise<FileFault | null> {
  const { _id, sha256, size } = file
  try {
    const bytes = await files.get(_id)
    openName(vault, file)
    const same = bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256
    if (!same) return 'file-content'
    return macHolds(vault, 'files', file) ? null : 'file-entry'
  } catch (error) {
    if (error instanceof FileMissing) return 'file-missing'
    if (error instanceof KeyLost) return 'key-lost'
    if (error instanceof SealBroken) return 'file-seal'
    throw error
  }
}

/**
 * A case that was removed before the first night signed it stands in no list, but what was handed in with it remains: no
 * lawful act removes a case. That one is gone may have been accepted.
 */
export async function checkFilesHaveCase(
  { store }: Installation,
  signed: SignedRows,
  findings: Findings,
): Promise<void> {
  const told = new Set(findings.problems.filter(({ what }) => what === 'case-missing').map(({ id }) => id))
  for await (const { partition, claimed, application: id } of readDocs<FileDoc>(store, 'files')) {
    if (!claimed || id === '' || told.has(id) || isAccepted(signed, partition, id)) continue
    if (await isThere(store, partition, id)) continue
    told.add(id)
    const message = '有材料随它提交的申请不见了。'
    findings.problems.push({ what: 'case-missing', id, where: 'files', message })
  }
}

function isAccepted(signed: SignedRows, partition: string, id: string): boolean {
  const row = signed.get(partition)?.get(keyOf({ kind: 'applications', id }))
  return row !== undefined && row.version < 0
}

async function isThere(store: Installation['store'], partition: string, id: string): Promise<boolean> {
  for (const collection of ['applications', 'corrections'] as const) {
    if (await store.get(collection, partition, id).catch(() => 'unreadable')) return true
  }
  return false
}
