import { createHash } from 'node:crypto'
import type { FileDoc } from '../../../cloudfunctions/shared/documents'
import { FileMissing } from '../../../cloudfunctions/shared/files'
import { SealBroken } from '../../../cloudfunctions/shared/vault'
import type { Ground } from '../../main'
import { count, type Findings } from './findings'
import { docsOf } from './rows'

const MESSAGES = {
  'file-missing': '文件不在。',
  'file-seal': '文件的密封打不开：内容被改动、挪动，或者缺少密钥。',
  'file-content': '文件的内容与上传时不一致。',
}

/** Opens every file and compares it with the hash taken when it was uploaded. */
export async function checkFiles({ store, services }: Ground, findings: Findings): Promise<void> {
  for await (const file of docsOf<FileDoc>(store, 'files')) {
    count(findings, 'files')
    const what = await wrongWith(services.files, file)
    // An upload nobody claimed may have been removed while we looked.
    if (!what || !(await store.get('files', file._id))) continue
    findings.problems.push({ what, id: file._id, where: file.application, message: MESSAGES[what] })
  }
}

async function wrongWith(
  files: Ground['services']['files'],
  { _id, sha256, size }: FileDoc,
): Promise<keyof typeof MESSAGES | null> {
  try {
    const bytes = await files.get(_id)
    const same = bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256
    return same ? null : 'file-content'
  } catch (error) {
    if (error instanceof FileMissing) return 'file-missing'
    if (error instanceof SealBroken) return 'file-seal'
    throw error
  }
}
