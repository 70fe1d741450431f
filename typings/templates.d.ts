import type { Day } from '../domain/day'
import type { SavedFile } from './files'

/** The template of one kind of letter. `own`: what the office put in the place of the built-in one. */
export type TemplateView = {
  letter: string
  title: string
  article: string
  toWord: string
  own: { name: string; size: number; on: Day; by: string } | null
  /** What may be written into it; `required`: it is not taken without. */
  tags: { tag: string; what: string; required: boolean }[]
}

/** The templates that letters are filled into. */
export interface TemplateApi {
  'template.list': { in: Record<string, never>; out: { templates: TemplateView[] } }
  /** The one in use, or the built-in one to start from. */
  'template.read': { in: { letter: string; builtIn: boolean }; out: SavedFile }
  /** A .docx, looked at and tried with a sample letter before it is taken. */
  'template.replace': {
    in: { letter: string; name: string; base64: string; key?: string }
    out: { templates: TemplateView[] }
  }
  'template.reset': { in: { letter: string; key?: string }; out: { templates: TemplateView[] } }
}
