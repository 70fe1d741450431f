import { PDFDocument } from '@cantoo/pdf-lib'

/** One red dot: the smallest picture that is one. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** So many pages, each with its number on it. */
export async function PDF(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  for (let page = 1; page <= pages; page += 1) pdf.addPage().drawText(`page ${page}`, { x: 72, y: 700 })
  return pdf.save()
}
