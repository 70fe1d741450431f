/**
 * WXSS lengths → CSS, in style sheets and in inline styles. A rounded vw would give 49.98px for 100rpx;
 * the host sets --rpx and caps it on wide screens, and vh and vw mean the view of the page.
 * @param {string} value
 * @returns {string}
 */
export const toCssLengths = (value) =>
  value
    .replace(/(-?[\d.]+)rpx\b/g, 'calc(var(--rpx)*$1)')
    .replace(/(-?[\d.]+)vh\b/g, 'calc(var(--page-vh,1vh)*$1)')
    .replace(/(-?[\d.]+)vw\b/g, 'calc(var(--page-vw,1vw)*$1)')
