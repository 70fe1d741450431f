import { createHash, randomUUID } from 'node:crypto'
import type { Letter } from '../../domain/letters/letter'
import type { LetterCode } from '../../domain/letters/letters'
import type { SavedFile } from '../../typings/api'
import { fileEntry } from '../files/file-entry'
import { withMac } from '../sealing/document-mac'
import type { Services } from '../services'
import type { FileDoc, OfficeDoc } from '../store/documents'
import { makeBuiltInTemplate } from './docx/built-in-template'
import { DOCX_TYPE, fillTemplate } from './docx/fill-template'

/** The template that an office uses for a letter: its own, else the built-in one. Throws FileMissing, SealBroken. */
export async function loadTemplate({ files }: Services, office: OfficeDoc, code: LetterCode): Promise<Buffer> {
  const own = office.templates?.[code]
  return own ? Buffer.from(await files.get(own.file)) : makeBuiltInTemplate(code)
}

/** A letter as the Word file that leaves the office. */
export async function makeDocx(services: Services, office: OfficeDoc, letter: Letter): Promise<Buffer> {
  return fillTemplate(await loadTemplate(services, office, letter.code), letter)
}

export async function saveDocx(services: Services, office: OfficeDoc, letter: Letter): Promise<SavedFile> {
  const bytes = await makeDocx(services, office, letter)
  return { name: nameDocx(letter), base64: bytes.toString('base64') }
}

/** '政府信息公开告知书 中同街依复〔2026〕3号.docx': no name of a person, as the file goes through many hands. */
export function nameDocx({ title, number }: Pick<Letter, 'title' | 'number'>): string {
  return `${[title, number ?? '']
    .join(' ')
    .trim()
    .replaceAll(/[\\/:*?"<>|]/gu, '')}.docx`
}

/** The entry of a template among the files: claimed from the start, of no case. */
export function makeTemplateEntry(
  { vault, clock }: Services,
  { office, owner, name, bytes }: { office: OfficeDoc; owner: string; name: string; bytes: Buffer },
): FileDoc {
  const entry = fileEntry(vault, {
    _id: randomUUID(),
    partition: office.partition,
    owner,
    name,
    type: DOCX_TYPE,
    size: bytes.length,
    uploadedAt: clock.now(),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  const { mac: _, ...plain } = entry
  return withMac(vault, 'files', { ...plain, claimed: true, what: 'template' as const })
}
