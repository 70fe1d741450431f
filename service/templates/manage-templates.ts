import { findLetter, isLetterCode, LETTERS, type LetterCode } from '../../domain/letters/letters'
import { listRequiredTags, TAGS, type Tag } from '../../domain/letters/template-tags'
import { RECIPIENT_WORDS } from '../../domain/words'
import type { OfficeApi, SavedFile, TemplateView } from '../../typings/api'
import { officeBy } from '../district/find-offices'
import { openName } from '../files/file-entry'
import { dayOf } from '../instant'
import { Failure } from '../respond'
import { readLegibly } from '../sealing/legible'
import type { Services } from '../services'
import { auditBy } from '../store/audit-entry'
import type { AuditDoc, FileDoc, OfficeDoc, StaffDoc } from '../store/documents'
import { keepDone, pressOf, wasDone, wasDoneIn } from '../store/idempotency-key'
import type { Tx } from '../store/store'
import { makeBuiltInTemplate } from './docx/built-in-template'
import { listTemplateProblems } from './docx/check-template'
import { makeSafeTemplate } from './docx/make-safe-template'
import { UnfitArchive } from './docx/unzip-archive'
import { loadTemplate, makeTemplateEntry } from './office-templates'

type TemplateList = { templates: TemplateView[] }

export async function listTemplates(services: Services, staff: StaffDoc): Promise<TemplateList> {
  const office = await officeBy(services, staff.office)
  return { templates: await Promise.all(LETTERS.map(({ code }) => viewTemplate(services, office, code))) }
}

async function viewTemplate({ store, vault }: Services, office: OfficeDoc, code: LetterCode): Promise<TemplateView> {
  const { title, article, to } = findLetter(code)
  const own = office.templates?.[code]
  const [file, by] = await Promise.all([
    own ? store.get<FileDoc>('files', office.partition, own.file) : null,
    own ? store.get<StaffDoc>('staff', office.partition, own.by) : null,
  ])
  const name = file ? readLegibly(() => openName(vault, file)) : ''
  const required = listRequiredTags(code)
  return {
    letter: code,
    title,
    article,
    toWord: RECIPIENT_WORDS[to],
    own: own ? { name, size: file?.size ?? 0, on: dayOf(own.at), by: by?.name ?? own.by } : null,
    tags: listTagViews(required),
  }
}

/** Those of the letter first; a list with what stands inside it: '{#正文}{段}{/正文}'. */
function listTagViews(required: readonly Tag[]): TemplateView['tags'] {
  const names = [...required, ...(['机关'] as const)]
  return names.map((tag) => ({ tag: writeTag(tag), what: TAGS[tag].what, required: required.includes(tag) }))
}

function writeTag(tag: Tag): string {
  const { inside } = TAGS[tag]
  return inside.length === 0 ? `{${tag}}` : `{#${tag}}${inside.map((one) => `{${one}}`).join('')}{/${tag}}`
}

export async function readTemplate(
  services: Services,
  staff: StaffDoc,
  { letter, builtIn }: OfficeApi['template.read']['in'],
): Promise<SavedFile> {
  const code = readLetterCode(letter)
  const office = await officeBy(services, staff.office)
  const bytes = builtIn ? makeBuiltInTemplate(code) : await loadTemplate(services, office, code)
  return { name: `${findLetter(code).title} 模板.docx`, base64: bytes.toString('base64') }
}

/** Looked at, tried with a sample, sealed and put in the place of the one before. */
export async function replaceTemplate(
  services: Services,
  staff: StaffDoc,
  { letter, name, base64, key }: OfficeApi['template.replace']['in'],
): Promise<TemplateList> {
  const code = readLetterCode(letter)
  const content = { letter, base64 }
  if (await wasDone(services.store, pressOf(services, staff, { key, content }))) return listTemplates(services, staff)
  const bytes = acceptTemplate(code, Buffer.from(base64, 'base64'))
  const office = await officeBy(services, staff.office)
  const entry = makeTemplateEntry(services, { office, owner: `staff:${staff._id}`, name: shortenName(name), bytes })
  await services.files.put(entry._id, bytes)
  await changeTemplate(services, staff, {
    code,
    key,
    what: 'template.replace',
    content,
    add: async (tx) => {
      await tx.create<FileDoc>('files', entry)
      return { file: entry._id, at: services.clock.now(), by: staff._id }
    },
  })
  return listTemplates(services, staff)
}

export async function resetTemplate(
  services: Services,
  staff: StaffDoc,
  { letter, key }: OfficeApi['template.reset']['in'],
): Promise<TemplateList> {
  const code = readLetterCode(letter)
  await changeTemplate(services, staff, {
    code,
    key,
    what: 'template.reset',
    content: { letter },
    add: async () => null,
  })
  return listTemplates(services, staff)
}

type TemplateChange = {
  code: LetterCode
  key: string | undefined
  what: string
  content: object
  add: (tx: Tx) => Promise<NonNullable<OfficeDoc['templates']>[string] | null>
}

/** The former file goes with the entry that named it. */
async function changeTemplate(
  services: Services,
  staff: StaffDoc,
  { code, key, what, content, add }: TemplateChange,
): Promise<void> {
  const press = pressOf(services, staff, { key, content })
  const former = await services.store.transact(staff.partition, async (tx) => {
    if (await wasDoneIn(tx, press)) return null
    const office = await tx.get<OfficeDoc>('offices', staff.office)
    if (!office) throw new Error('an officer belongs to an office that is not there')
    const { [code]: old, ...others } = office.templates ?? {}
    const own = await add(tx)
    await tx.patch<OfficeDoc>('offices', office._id, { templates: own ? { ...others, [code]: own } : others })
    if (old) await tx.remove('files', old.file)
    await tx.create<AuditDoc>('audit', auditBy(services, staff, { what, on: code }))
    await keepDone(tx, press, services.clock.now())
    return old?.file ?? null
  })
  if (former) await services.files.remove(former)
}

function readLetterCode(letter: string): LetterCode {
  if (isLetterCode(letter)) return letter
  throw new Failure('not-found', '没有这种文书。')
}

function acceptTemplate(code: LetterCode, bytes: Buffer): Buffer {
  const template = openUpload(bytes)
  const [problem, ...others] = listTemplateProblems(code, template)
  if (!problem) return template
  const more = others.length > 0 ? `还有${others.length}处：${others.join('')}` : ''
  throw makeUnfitFailure(`${problem}${more}`)
}

function openUpload(bytes: Buffer): Buffer {
  try {
    return makeSafeTemplate(bytes)
  } catch (error) {
    if (error instanceof UnfitArchive) throw makeUnfitFailure(error.message)
    throw error
  }
}

function makeUnfitFailure(sentence: string): Failure {
  return new Failure('file-type', sentence, { file: sentence })
}

const LONGEST_NAME = 120

function shortenName(name: string): string {
  return [...name.replace(/[\\/\p{Cc}\p{Cs}]/gu, '_')].slice(-LONGEST_NAME).join('') || '未命名.docx'
}
