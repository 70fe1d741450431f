/** @jest-environment node */
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageSizes } from '../../scripts/package-sizes.mjs'
import { compiled } from './compiled'

/** Made by the scripts of others, which place them themselves. */
const PARTS = new Set(['message-item'])

function miniprogramOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'sources-'))
  const all = { 'app.json': '{ "pages": ["page"] }', ...files }
  for (const [name, content] of Object.entries(all)) writeFileSync(join(root, name), content)
  return root
}

const built = join(compiled('tests/web/fixture'), '../miniprogram')
const files = readdirSync(built, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
const read = (path: string) => readFileSync(join(built, path), 'utf8')

describe('the build for WeChat', () => {
  it('holds only the TDesign components that are reached', () => {
    expect(readdirSync(join(built, 'miniprogram_npm/tdesign-miniprogram')).sort()).toEqual([
      'button',
      'common',
      'icon',
      'loading',
    ])
  })

  it('names no foreign server', () => {
    const foreign = files.filter((file) =>
      /tdesign\.gtimg\.com|https?:\/\/(?!www\.w3\.org)/.test(readFileSync(file, 'utf8')),
    )
    expect(foreign).toEqual([])
  })

  it('draws the icons that are used, and no others', () => {
    const style = read('miniprogram_npm/tdesign-miniprogram/icon/icon.wxss')
    expect(style).toContain('.t-icon-search:before')
    expect(style).not.toContain('.t-icon-zoom-out:before')
  })

  it('has scripts that need no module loader but require', () => {
    const scripts = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8'))
    expect(scripts.filter((script) => /^\s*(import|export)\b/m.test(script))).toEqual([])
  })

  it('names components by their place in the build', () => {
    expect(JSON.parse(read('pages/home/home.json')).usingComponents).toEqual({
      card: '/card/card',
      't-button': '/miniprogram_npm/tdesign-miniprogram/button/button',
      't-icon': '/miniprogram_npm/tdesign-miniprogram/icon/icon',
    })
  })
})

describe('what WeChat would not show', () => {
  it('is an image of the package in a style, and is refused', () => {
    const root = miniprogramOf({ 'page.wxml': '<view/>', 'page.wxss': '.a { background: url("/images/a.png") }' })
    expect(() => compiled(root)).toThrow('page.wxss: WeChat does not show url("/images/a.png") in a style')
  })
})

describe('the sizes of a build', () => {
  it('are told by package, and by what makes the main one large', () => {
    const files = [
      { path: 'pages/home/home.js', bytes: 3 },
      { path: 'pages/home/home.wxml', bytes: 4 },
      { path: 'miniprogram_npm/tdesign-miniprogram/button/button.js', bytes: 50 },
      { path: 'chunks/A.js', bytes: 20 },
      { path: 'more/pages/far/far.js', bytes: 900 },
    ]
    const app = { pages: ['pages/home/home'], subPackages: [{ root: 'more', pages: ['pages/far/far'] }] }
    expect(packageSizes(files, app)).toEqual({
      main: 77,
      tdesign: 50,
      shared: 20,
      pages: { 'pages/home': 7 },
      subpackages: { more: 900 },
    })
  })
})

describe('the build for the browser', () => {
  it('evaluates no text as code and has no script in the page', () => {
    const page = compiled('tests/web/fixture', 'page')
    expect(readFileSync(join(page, 'app.js'), 'utf8')).not.toMatch(/\bnew Function\(|\beval\(/)
    expect(readFileSync(join(page, 'index.html'), 'utf8')).not.toMatch(/<script>|<style|\son\w+=/)
  })

  it('refuses markup that nothing stands behind', () => {
    const root = miniprogramOf({ 'page.wxml': '<view>{{a <b}}</view><!-- <camera/> --><map/>' })
    expect(() => compiled(root)).toThrow('<map> is not available in the browser edition')
  })
})

describe('the TDesign fixture', () => {
  it('places every component of the package', () => {
    const library = join('node_modules/tdesign-miniprogram/miniprogram_dist')
    const components = readdirSync(library).filter((name) => existsSync(join(library, name, `${name}.json`)))
    const markup = readdirSync('tests/web/tdesign/pages').map((page) =>
      readFileSync(`tests/web/tdesign/pages/${page}/${page}.wxml`, 'utf8'),
    )
    const placed = new Set(markup.join().match(/(?<=<t-)[a-z-]+/g))
    expect(components.filter((name) => !placed.has(name) && !PARTS.has(name))).toEqual([])
  })
})
