/** What belongs to no district lies in partitions of its own. */

/** What is known of the installation as a whole: its districts, its keys, whether it is a demo. */
export const INSTALLATION = 'installation'
/** Counters of use: a stranger has no district. */
export const LIMITS_PARTITION = 'limits'
/** Pieces of uploads belong to no district before the file that they make. */
export const PARTS_PARTITION = 'parts'
