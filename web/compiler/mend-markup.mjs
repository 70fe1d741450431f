// TDesign's markup where it says too little to people who do not see it. WeChat gets the package as it is.

const REPLACEMENTS = {
  'miniprogram_npm/tdesign-miniprogram/popup/popup': [
    'bind:transitionend="onTransitionEnd"><view data-prevention',
    'bind:transitionend="onTransitionEnd" aria-role="dialog" aria-modal="{{!!showOverlay}}"><view data-prevention',
  ],
}

/** Throws where a new edition of the package no longer has the words that are mended. */
export function mendMarkup(path, markup) {
  const [from, to] = REPLACEMENTS[path] ?? []
  if (!from) return markup
  if (!markup.includes(from)) throw new Error(`${path}.wxml changed: look at web/compiler/mend-markup.mjs`)
  return markup.replace(from, to)
}
