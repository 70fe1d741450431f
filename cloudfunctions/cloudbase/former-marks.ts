import { INSTALLATION_MARKS } from '../../service/migrations/marks-of-the-installation'
import type { MarkDoc } from '../../service/store/documents'
import { documentIn } from './document-rows'
import { withPortErrors } from './port-errors'
import type { CloudDatabase } from './sdk-types'

/** Every mark of the installation, in whatever partition a version before put it: an id is unique in its collection. */
export async function* listMarks(db: CloudDatabase): AsyncGenerator<MarkDoc> {
  for (const id of INSTALLATION_MARKS) {
    const { data } = await withPortErrors(db.collection('marks').doc(id).get())
    const mark = documentIn<MarkDoc>(data[0])
    if (mark) yield mark
  }
}
