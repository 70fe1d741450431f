import { type CloudBase, init, SYMBOL_CURRENT_ENV } from '@cloudbase/node-sdk'

/** A kept connection that breaks makes the SDK send a request again by itself; a write must not happen twice. */
export function openApp(): CloudBase {
  return init({ env: SYMBOL_CURRENT_ENV, keepalive: false })
}
