/**
 * The words in which a letter is written. 1: those of letters that were sent up to version 0.2.0, which keep them for ever;
 * 2: those of letters that are sent now.
 */
export type Edition = 1 | 2
export const NEWEST_EDITION: Edition = 2
