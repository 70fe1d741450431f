export const REGULATIONS = '《中华人民共和国政府信息公开条例》'
/** Where a letter names them more than once: defined first, then short. */
export const REGULATIONS_SHORT = '《条例》'
export const REGULATIONS_DEFINED = `${REGULATIONS}（以下简称${REGULATIONS_SHORT}）`
