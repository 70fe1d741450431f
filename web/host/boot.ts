// Puts the parts together: engine, pages, router, tab bar, and the globals that mini-program scripts expect.
import { parseAddress } from './address'
import { makeElement } from './dom'
import { callIfDefined, glassEasel, type HostFields, type Instance } from './engine'
import { createEnvironment, type Environment } from './environment'
import { Page } from './page'
import type { HostOptions, Project } from './project'
import { Router } from './router'
import { addSheet } from './styles'
import { createTabBar, type TabBarView } from './tab-bar'
import { createWx } from './wx'
import { sharePage } from './wx/share'
import { installWxs } from './wxs'

export interface Host {
  router: Router
  environment: Environment
  /** Loads app.js and opens the page that the address names. */
  start(): void
}

const CUSTOM_TAB_BAR = 'custom-tab-bar/index'

export function createHost(project: Project, options: HostOptions = {}): Host {
  installWxs()
  addSheet(project.appCss)
  const pages = makeElement('div', { className: 'wx-pages' })
  const tabBar = createTabBar(project.app.tabBar, (tab, index) => {
    router.switchTab(`/${tab.pagePath}`)
    tell('onTabItemTap', { pagePath: tab.pagePath, text: tab.text, index })
  })
  const tell = (name: string, ...input: unknown[]) => {
    const page = router.top()
    if (page) callIfDefined(page.instance, name, ...input)
  }
  const environment = createEnvironment(project, () => router.top(), options)
  const router: Router = new Router(project.app, project.pages, {
    make(url, channel) {
      const { path, query } = parseAddress(url)
      const root = environment.createRoot(path, 'page')
      const config = { ...project.app.window, ...environment.units.get(path).json }
      const properties = environment.propertiesOf(root, Object.keys(query))
      const onBack = () => void leaveApp(router)
      const onShare = () => void sharePage(page, 'menu')
      const page: Page = new Page({ url, config, root, properties, channel, onBack, onShare })
      Object.assign(page.instance, { getOpenerEventChannel: () => channel, getTabBar: () => page.tabBar })
      return page
    },
    load(page) {
      if (page.isLoaded) return
      page.attach(pages)
      if (project.app.tabBar?.custom && router.isTab(page.path)) page.tabBar = attachTabBar(page, environment)
    },
    changed(top) {
      environment.units.showStylesOf(top?.path)
      tabBar.show(top?.path)
    },
  })
  installGlobals(router, tabBar)
  const start = () => {
    document.body.append(makeElement('div', { id: 'wx-app' }, pages, tabBar.element))
    launchApp(project, router)
  }
  return { router, environment, start }
}

async function leaveApp(router: Router): Promise<void> {
  if (router.depth > 1) await router.navigateBack(1)
  else router.reLaunch(router.home)
}

function attachTabBar(page: Page, environment: Environment): Instance {
  const root = environment.createRoot(CUSTOM_TAB_BAR, 'custom-tab-bar')
  const placeholder = document.createElement('i')
  page.element.append(placeholder)
  root.attach(page.element, placeholder)
  return root.get()
}

/** `App`, `getApp`, `getCurrentPages` and `wx`; Page and Component belong to the file being loaded. */
function installGlobals(router: Router, tabBar: TabBarView): void {
  let app: Instance = { globalData: {} } as unknown as Instance
  const registerApp = (definition: Instance) => {
    app = definition
  }
  Object.assign(globalThis, {
    wx: createWx(router, tabBar),
    App: registerApp,
    getApp: () => app,
    getCurrentPages: () => router.all().map((page) => page.instance),
  })
  // TDesign's markup makes dozens of harmless ones, e.g. for attributes that only Skyline knows.
  glassEasel.addGlobalWarningListener((warning: unknown) => {
    console.debug(warning)
    return false
  })
  glassEasel.addGlobalErrorListener((problem: unknown, method?: unknown) => {
    console.error(`[${String((method as HostFields | undefined)?.type ?? 'mini-program')}]`, problem)
    callIfDefined(app, 'onError', problem instanceof Error ? (problem.stack ?? problem.message) : String(problem))
    return false
  })
}

function launchApp(project: Project, router: Router): void {
  project.loadApp()
  const { getApp } = globalThis as unknown as { getApp(): Instance }
  const scene = router.launchOptions()
  callIfDefined(getApp(), 'onLaunch', scene)
  callIfDefined(getApp(), 'onShow', scene)
  router.start()
  if (router.unknown) callIfDefined(getApp(), 'onPageNotFound', { ...router.unknown, isEntryPage: true })
  addEventListener('resize', () => router.top()?.resize())
  document.addEventListener('visibilitychange', () => {
    callIfDefined(getApp(), document.hidden ? 'onHide' : 'onShow', scene)
    const top = router.top()
    if (top) callIfDefined(top.instance, document.hidden ? 'onHide' : 'onShow')
  })
}
