import { listIdKinds } from '../../form/filing'
import { suppliedIfAny } from '../../record/act'
import { existsWhen, longText, oneOf, optionalField, pastDay, shortText, uploadedFiles } from '../../record/fields'
import { ID_KIND_WORDS } from '../../words/application'
import { type CaseScene, defineAct } from '../act'
import type { CaseState } from '../state'
import { ANSWERABLE } from '../status'
import type { SuppliedIdentity } from '../vocabulary'
import { guardAnswer, supplemented } from './supplement'

const kindsFor = ({ state }: CaseScene) => listIdKinds(state.applicantKind)

/**
 * Art. 30: a supplement that came by post, counter, fax or telephone. A number of a document goes into the application, and
 * from there into the month and the repetitions of the same person (Art. 29).
 */
export const enterSupplement = defineAct({
  name: 'enter-supplement',
  from: ANSWERABLE,
  to: 'processing',
  who: ['clerk'],
  article: '第三十条',
  button: '登记补正',
  recordsOthers: true,
  form: {
    on: pastDay<CaseState>('收到补正的日期', { notBefore: ({ supplement }) => supplement?.requestedOn ?? null }),
    text: longText('补正的内容', {
      hint: ({ lacksIdentity }: CaseScene) => (lacksIdentity ? '证件号码写在下面，不写在这里' : ''),
      missing: '请填写补正的内容。',
    }),
    idKind: existsWhen(
      ({ lacksIdentity }: CaseScene) => lacksIdentity,
      oneOf('证件类型', ID_KIND_WORDS, {
        choices: (scene: CaseScene) => kindsFor(scene).map((value) => ({ value, label: ID_KIND_WORDS[value] })),
        value: (scene: CaseScene) => kindsFor(scene)[0] ?? '',
      }),
    ),
    idNumber: existsWhen(
      ({ lacksIdentity }: CaseScene) => lacksIdentity,
      optionalField(shortText<CaseScene>('补来的证件号码', { hint: '这次补来的才填；加密保存，写进申请人的信息' })),
    ),
    files: optionalField(uploadedFiles('补正材料')),
  },
  supplied: { identity: suppliedIfAny<SuppliedIdentity>('identity') },
  events: [supplemented],
  guard: guardAnswer,
  decide: (_, { on, text: what, files: fileIds = [], identity }) => [
    { type: 'supplemented', on, text: what, fileIds, ...identity },
  ],
})
