// What web/build.mjs hands to the host: the compiled mini-program.
import type { HostFields } from './engine'

export interface WindowStyle {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: 'black' | 'white'
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  onReachBottomDistance?: number
  enablePullDownRefresh?: boolean
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface TabBar {
  custom?: boolean
  color?: string
  selectedColor?: string
  backgroundColor?: string
  list: Tab[]
}

export interface AppConfig {
  entryPagePath?: string
  window?: WindowStyle
  tabBar?: TabBar
}

export interface UnitConfig extends WindowStyle {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  styleIsolation?: string
  addGlobalClass?: boolean
}

/** A page or a component; `path` as in app.json, without slash and extension. */
export interface Unit {
  path: string
  kind: 'page' | 'component'
  json: UnitConfig
  css: string
}

export interface HostOptions {
  /** Refuses data that WeChat could not send to a view. */
  checksData?: boolean
}

export interface Project {
  app: AppConfig
  pages: string[]
  appCss: string
  units: Unit[]
  templates: HostFields
  loaders: Record<string, () => unknown>
  loadApp: () => unknown
}
