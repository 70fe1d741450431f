import { ApiFailure, makeApi } from './api'

/** Browsers give the clipboard to secure pages only. */
function findClipboard(): Clipboard {
  if (!navigator.clipboard) throw new ApiFailure('the browser gives no access to the clipboard')
  return navigator.clipboard
}

export const copyText = (text: string): Promise<void> => findClipboard().writeText(text)

export const clipboardApi = {
  setClipboardData: makeApi('setClipboardData', async ({ data }: { data: string }) => copyText(data)),
  getClipboardData: makeApi('getClipboardData', async () => ({ data: await findClipboard().readText() })),
}
