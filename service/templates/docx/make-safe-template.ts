import PizZip from 'pizzip'
import { UnfitArchive, unzipArchive } from './unzip-archive'

/** A letterhead with a picture or two. */
export const MAX_TEMPLATE_BYTES = 1024 * 1024
/** Many times what a template needs; a longer text would keep the server busy for seconds. */
const MAX_TEXT_BYTES = 192 * 1024
const MAX_STYLES_BYTES = 512 * 1024
const TEXT_PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/u
const ARCHIVE_LIMITS = { entries: 200, each: 2 * 1024 * 1024, total: 6 * 1024 * 1024 }

const ALLOWED_PARTS = /^(\[Content_Types\]\.xml|(_rels|docProps|word|customXml)\/[\w./-]+)$/u
const XML_PARTS = /\.(xml|rels)$/u
const PICTURE_PARTS = /^word\/media\/[\w.-]+\.(png|jpe?g)$/iu
/** Made when the document is printed or shown; nothing is needed of them. */
const DROPPED_PARTS = /^(docProps\/thumbnail\.\w+|word\/fonts\/.*|word\/printerSettings\/.*)$/u
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/**
 * An uploaded .docx with only what a letterhead needs: text and pictures. Nothing in it runs, is fetched from elsewhere
 * or was packed in. Throws UnfitArchive.
 */
export function makeSafeTemplate(bytes: Buffer): Buffer {
  if (bytes.length > MAX_TEMPLATE_BYTES) throw new UnfitArchive('文件超过 1 MB，请把图片压缩后再上传。')
  const zip = new PizZip()
  for (const [name, content] of unzipArchive(bytes, ARCHIVE_LIMITS)) {
    if (DROPPED_PARTS.test(name)) continue
    refusePart(name, content)
    zip.file(name, content)
  }
  const types = zip.file('[Content_Types].xml')?.asText() ?? ''
  if (!types.includes(WORD_TYPE) || !zip.file('word/document.xml')) {
    throw new UnfitArchive('这不是 Word 文档（.docx）。.doc 和 .wps 请先另存为 .docx，带宏的请另存为不带宏的。')
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

function refusePart(name: string, content: Buffer): void {
  if (PICTURE_PARTS.test(name)) refusePicture(name, content)
  else refuseText(name, content)
}

function refuseText(name: string, content: Buffer): void {
  if (!ALLOWED_PARTS.test(name) || !XML_PARTS.test(name)) {
    throw new UnfitArchive(`里面有不能使用的部分“${name}”：只能有文字和 PNG、JPG 图片，不能有宏、嵌入的文件和控件。`)
  }
  if (content.length > (TEXT_PARTS.test(name) ? MAX_TEXT_BYTES : MAX_STYLES_BYTES))
    throw new UnfitArchive('模板里的文字太多，请只留下信头和标记。')
  const text = content.toString('utf8')
  if (!/^\uFEFF?\s*</u.test(text) || /<!(DOCTYPE|ENTITY)/iu.test(text)) {
    throw new UnfitArchive(`里面的“${name}”不是普通的 XML。`)
  }
  if (name.endsWith('.rels')) refuseExternalParts(text)
  if (/<w:altChunk|<w:object|<w:control|<o:OLEObject/u.test(text))
    throw new UnfitArchive('里面嵌入了别的文件或者控件。')
  const fields = [...text.matchAll(/<w:(?:instrText[^<>]*>([^<]*)|fldSimple [^<>]*w:instr="([^"<>]*))/gu)]
  if (/\b(DDE|DDEAUTO|INCLUDE\w*|IMPORT|LINK|MACROBUTTON)\b/iu.test(fields.map(([, a, b]) => a ?? b).join(''))) {
    throw new UnfitArchive('里面有从别处取内容的域，请删去。')
  }
}

/** A link to be clicked is text; a template or a picture that is fetched when the letter is opened is not. */
function refuseExternalParts(text: string): void {
  for (const [relation] of text.matchAll(/<Relationship\s[^<>]*>/gu)) {
    const outside = /TargetMode\s*=\s*["']External["']/iu.test(relation)
    if (outside && !/\/hyperlink["']/u.test(relation))
      throw new UnfitArchive('里面有从别处取的模板或者图片，请改为放在文档里。')
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47])
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

function refusePicture(name: string, content: Buffer): void {
  if ([PNG, JPEG].some((start) => content.subarray(0, start.length).equals(start))) return
  throw new UnfitArchive(`里面的图片“${name}”不是 PNG 或者 JPG。`)
}
