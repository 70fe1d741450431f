import PizZip from 'pizzip'

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** All that is printed of a document: its text, headers and footers; not what is hidden or marked as deleted. */
export function readDocxText(bytes: Buffer): string {
  const zip = new PizZip(bytes)
  const parts = Object.keys(zip.files).filter((name) => /^word\/(document|header\d*|footer\d*)\.xml$/u.test(name))
  return parts.map((name) => readXmlText(zip.file(name)?.asText() ?? '')).join('\n')
}

function readXmlText(xml: string): string {
  return xml
    .split('</w:r>')
    .map(dropHiddenRun)
    .join('')
    .replaceAll(/<\/w:p>/gu, '\n')
    .replaceAll(/<w:(?:delText|instrText)[^<>]*>[^<]*/gu, '')
    .replaceAll(/<[^<>]*>/gu, '')
    .replaceAll(/&(?:lt|gt|quot|apos|amp);/gu, (entity) => ENTITIES[entity] ?? '')
}

/** Up to the end of a run: without the run where it is hidden. */
function dropHiddenRun(until: string): string {
  const start = Math.max(until.lastIndexOf('<w:r>'), until.lastIndexOf('<w:r '))
  return start >= 0 && until.includes('<w:vanish/>', start) ? until.slice(0, start) : until
}
