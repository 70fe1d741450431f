import { MAX_UNCLAIMED, spendAllowance, type Use } from '../limits'
import { Failure } from '../respond'
import type { Services } from '../services'
import type { Caller } from '../sign-in/identify-caller'
import type { FileDoc } from '../store/documents'

const MB = 1024 * 1024

/** Before a file is kept: how much one caller and one address send in an hour, and what lies about unclaimed. */
export async function refuseUpload(services: Services, caller: Caller, { partition, size }: UploadSize): Promise<void> {
  await refuseTooManyUnclaimed(services, caller, partition)
  await spendAllowance(services, listUses(caller), 1 + Math.ceil(size / MB))
}

type UploadSize = { partition: string; size: number }

function listUses(caller: Caller): Use[] {
  if (caller.kind === 'staff') return [['uploadsByOfficer', caller.id]]
  return [
    ...(caller.kind === 'resident' ? [['uploadsByCaller', caller.id] as const] : []),
    ...(caller.source === '' ? [] : [['uploadsBySource', caller.source] as const]),
  ]
}

async function refuseTooManyUnclaimed({ store }: Services, caller: Caller, partition: string): Promise<void> {
  if (caller.kind !== 'resident') return
  const query = { partition, eq: { owner: caller.id, claimed: false }, limit: MAX_UNCLAIMED }
  const { items } = await store.query<FileDoc>('files', query)
  if (items.length < MAX_UNCLAIMED) return
  const sentence = `您有${MAX_UNCLAIMED}个文件还没有随申请提交。请先提交申请；没有提交的文件一天以后会删除，届时可以再上传。`
  throw new Failure('too-many', sentence, { file: sentence }, 24 * 60 * 60)
}
