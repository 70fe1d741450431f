// What browsers have and jsdom does not.
const { TextDecoder, TextEncoder } = require('node:util')
Object.assign(globalThis, { TextDecoder, TextEncoder })
HTMLDialogElement.prototype.showModal ??= () => {}
HTMLDialogElement.prototype.close ??= () => {}
Element.prototype.scrollIntoView ??= () => {}
window.scrollTo = () => {}
