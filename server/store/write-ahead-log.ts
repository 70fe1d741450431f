import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'

const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682
/** A crash tears the newest transaction at most: the one before it was flushed first. */
const MAY_BE_TORN = 1

/**
 * SQLite reads its log up to the first frame whose checksum is wrong and forgets the rest without a word. After a crash
 * that is right; where two or more whole transactions follow, it is damage. (The format: sqlite.org/fileformat2.html, 4.)
 */
export function isLogBroken(file: string): boolean {
  if (!existsSync(file) || statSync(file).size <= HEADER) return false
  const log = openLog(file)
  try {
    return log.commitsBehindFirstBreak() > MAY_BE_TORN
  } finally {
    log.close()
  }
}

function openLog(file: string) {
  const handle = openSync(file, 'r')
  const read = (at: number, length: number) => {
    const bytes = Buffer.alloc(length)
    return readSync(handle, bytes, 0, length, at) === length ? bytes : null
  }
  return {
    close: () => closeSync(handle),
    commitsBehindFirstBreak: () => commitsBehind(read),
  }
}

type Read = (at: number, length: number) => Buffer | null
type Sum = readonly [number, number]

function commitsBehind(read: Read): number {
  const header = read(0, HEADER)
  if (!header) return 0
  const isLittle = header.readUInt32BE(0) === MAGIC
  const pageSize = header.readUInt32BE(8)
  const headerSum = addToSum(header.subarray(0, 24), [0, 0], isLittle)
  const headerHolds = isMagic(header) && equalsSum(header.subarray(24), headerSum)
  // With a broken header nothing of the log is read: the salts are then taken from its first frame.
  const size = headerHolds ? pageSize : 4096
  const salts = headerHolds ? header.subarray(16, 24) : read(HEADER, FRAME_HEADER)?.subarray(8, 16)
  if (!salts) return 0
  return countBroken({ read, size, salts, isLittle }, headerHolds ? headerSum : null)
}

type OpenLog = { read: Read; size: number; salts: Buffer; isLittle: boolean }

/** `running`: the checksum so far, or null once a frame did not hold. */
function countBroken({ read, size, salts, isLittle }: OpenLog, start: Sum | null): number {
  let running = start
  let commits = 0
  for (let at = HEADER; ; at += FRAME_HEADER + size) {
    const frame = read(at, FRAME_HEADER + size)
    if (!frame) return commits
    const isOurs = frame.subarray(8, 16).equals(salts)
    if (running) running = checkFrame(frame, running, isLittle)
    if (!running && isOurs && frame.readUInt32BE(4) > 0) commits += 1
  }
}

function checkFrame(frame: Buffer, before: Sum, isLittle: boolean): Sum | null {
  const after = addToSum(frame.subarray(FRAME_HEADER), addToSum(frame.subarray(0, 8), before, isLittle), isLittle)
  return equalsSum(frame.subarray(16, 24), after) ? after : null
}

function isMagic(header: Buffer): boolean {
  return header.readUInt32BE(0) >>> 1 === MAGIC >>> 1
}

function equalsSum(stored: Buffer, [a, b]: Sum): boolean {
  return stored.readUInt32BE(0) === a && stored.readUInt32BE(4) === b
}

function addToSum(bytes: Buffer, [first, second]: Sum, isLittle: boolean): Sum {
  let [a, b] = [first, second]
  for (let at = 0; at < bytes.length; at += 8) {
    a = (a + readWord(bytes, at, isLittle) + b) >>> 0
    b = (b + readWord(bytes, at + 4, isLittle) + a) >>> 0
  }
  return [a, b]
}

function readWord(bytes: Buffer, at: number, isLittle: boolean): number {
  return isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)
}
