/** What lies under the data takes nothing now: the disk is full, or may only be read. Nothing of the act was kept. */
export class Unwritable extends Error {
  override name = 'Unwritable'
}

/** What is read is not what was written: the disk or somebody changed it. */
export class Damaged extends Error {
  override name = 'Damaged'
}
