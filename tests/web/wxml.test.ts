/** @jest-environment node */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkWxml, checkWxss } from '../../scripts/wxml-check.mjs'

const FOLDERS = ['miniprogram', 'tests/web/fixture', 'tests/web/tdesign']

function folderWith(name: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'markup-'))
  writeFileSync(join(folder, name), content)
  return folder
}

describe('the markup of a mini-program', () => {
  it.each(FOLDERS)("passes WeChat's own compiler in %s", (folder) => {
    expect(checkWxml(folder)).toEqual([])
  })

  it('is refused where it uses what WeChat does not know', () => {
    expect(checkWxml(folderWith('page.wxml', '<view>{{ a ?? b }}</view>'))).toEqual([
      expect.stringContaining('page.wxml'),
    ])
  })
})

describe('the styles of a mini-program', () => {
  it.each(FOLDERS)("pass WeChat's own compiler in %s", (folder) => {
    expect(checkWxss(folder)).toEqual([])
  })

  it.each([
    ['.a { color: red } }', 'error at token'],
    ['.a { background: url(a.png) }', 'an image of the package does not show in a style'],
  ])('are refused where WeChat would refuse them: %s', (style, fault) => {
    expect(checkWxss(folderWith('page.wxss', style))).toEqual([expect.stringContaining(fault)])
  })
})
