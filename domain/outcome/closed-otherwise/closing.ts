/** How every letter of 终止处理 ends. */
export const CLOSED = '本机关不再处理该申请'
