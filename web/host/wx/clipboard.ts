import { api, Failure } from './api'

/** Browsers give the clipboard to secure pages only. */
function clipboard(): Clipboard {
  if (!navigator.clipboard) throw new Failure('the browser gives no access to the clipboard')
  return navigator.clipboard
}

export const copy = (text: string): Promise<void> => clipboard().writeText(text)

export const clipboardApi = {
  setClipboardData: api('setClipboardData', async ({ data }: { data: string }) => copy(data)),
  getClipboardData: api('getClipboardData', async () => ({ data: await clipboard().readText() })),
}
