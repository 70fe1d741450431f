type Known = { type: string; begins: number[]; ends: (bytes: Buffer) => boolean }

const KNOWN: Known[] = [
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff], ends: (bytes) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 0 },
  {
    type: 'image/png',
    begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ends: (bytes) => bytes.includes('IEND'),
  },
  {
    type: 'application/pdf',
    begins: [0x25, 0x50, 0x44, 0x46, 0x2d],
    ends: (bytes) => bytes.subarray(-2048).includes('%%EOF'),
  },
]

/** The type by what is in the file, begin and end; its name and its declared type count for nothing. */
export function typeOfContent(bytes: Buffer): string | null {
  const found = KNOWN.find(({ begins, ends }) => begins.every((byte, at) => bytes[at] === byte) && ends(bytes))
  return found?.type ?? null
}
