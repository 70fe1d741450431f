/** The 21 leaves of table three, rows 3–23 of the report form (国办公开办函〔2021〕30号): the code is the row. */
export const LEAF_CODES = [
  '3.1',
  '3.2',
  '3.3.1',
  '3.3.2',
  '3.3.3',
  '3.3.4',
  '3.3.5',
  '3.3.6',
  '3.3.7',
  '3.3.8',
  '3.4.1',
  '3.4.2',
  '3.4.3',
  '3.5.1',
  '3.5.2',
  '3.5.3',
  '3.5.4',
  '3.5.5',
  '3.6.1',
  '3.6.2',
  '3.6.3',
] as const
export type LeafCode = (typeof LEAF_CODES)[number]

export function isLeafCode(text: unknown): text is LeafCode {
  return (LEAF_CODES as readonly unknown[]).includes(text)
}
