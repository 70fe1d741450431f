// Mounts pages and components of a mini-program in jsdom, through the same build and host as in a browser.
import { join } from 'node:path'
import { createHost, type Host } from '../../web/host/boot'
import type { Instance, TreeNode } from '../../web/host/engine'
import type { Page } from '../../web/host/page'
import type { Project } from '../../web/host/project'
import { compiled } from './compiled'

/** What jsdom has not and the host needs. */
function completeJsdom(): void {
  Object.assign(Element.prototype, { scrollTo: () => undefined, scrollIntoView: () => undefined })
  let files = 0
  URL.createObjectURL = () => {
    files += 1
    return `blob:test/${files}`
  }
}

let host: Host | undefined

/** Loads a mini-program; one for each test file. `root` is the folder of its sources. */
export function loadMiniprogram(root = 'miniprogram'): Host {
  if (host) return host
  completeJsdom()
  const project = jest.requireActual<Project>(join(compiled(root), 'project.cjs'))
  host = createHost(project, { checksData: true })
  host.start()
  return host
}

/** Opens a page by its address and answers once it is ready. */
export async function openPage(url: string): Promise<Page> {
  const { router } = loadMiniprogram()
  router.reLaunch(url)
  await settle()
  return router.top()!
}

export interface Mounted {
  instance: Instance
  element: HTMLElement
  /** Details of the events of that name, as they come. */
  heard(name: string): unknown[]
  unmount(): void
}

/** Mounts one component by its path, e.g. `components/timeline/timeline`. */
export async function mountComponent(path: string, properties: Record<string, unknown> = {}): Promise<Mounted> {
  const root = loadMiniprogram().environment.createRoot(path, path.split('/').at(-1)!)
  const instance = root.get()
  if (Object.keys(properties).length > 0) instance.setData(properties)
  const placeholder = document.createElement('i')
  document.body.append(placeholder)
  root.attach(document.body, placeholder)
  await settle()
  const node: TreeNode = root.getComponent()
  const heard = (name: string) => {
    const details: unknown[] = []
    node.addListener(name, (event) => details.push((event as unknown as { detail: unknown }).detail))
    return details
  }
  return { instance, element: node.$$!, heard, unmount: () => root.release() }
}

/** Waits until promises and due timers have run. */
export const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 5))

export async function tap(target: Element | null | undefined): Promise<void> {
  if (!target) throw new Error('nothing to tap')
  for (const type of ['mousedown', 'mouseup']) target.dispatchEvent(new MouseEvent(type, { bubbles: true }))
  await settle()
}

/** Types into the field of an `<input>` or `<textarea>` element. */
export async function typeInto(target: Element | null | undefined, text: string): Promise<void> {
  const field = target?.matches('.wx-native') ? target : target?.querySelector('.wx-native')
  if (!field) throw new Error('no field to type into')
  Object.assign(field, { value: text })
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settle()
}

/** The innermost element whose own words contain the text. */
export function byText(text: string, within: Element = document.body): Element {
  const found = [...within.querySelectorAll('*')].filter((element) => element.textContent?.includes(text)).at(-1)
  if (!found) throw new Error(`no element says "${text}"`)
  return found
}

/** Answers the pages' requests: `answer(path, body)` gives what the server would send. */
export function answerRequests(answer: (path: string, body: unknown) => { status?: number; body: unknown }): void {
  Object.assign(globalThis, {
    fetch: async (url: URL, init: RequestInit) => {
      const sent = typeof init.body === 'string' ? JSON.parse(init.body) : init.body
      const { status = 200, body } = answer(url.pathname, sent)
      return { status, headers: [['content-type', 'application/json']], text: async () => JSON.stringify(body) }
    },
  })
}
