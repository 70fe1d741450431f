/** @jest-environment node */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkWxml } from '../../scripts/wxml-check.mjs'

describe('the markup of a mini-program', () => {
  it.each(['miniprogram', 'tests/web/fixture', 'tests/web/tdesign'])("passes WeChat's own compiler in %s", (folder) => {
    expect(checkWxml(folder)).toEqual([])
  })

  it('is refused where it uses what WeChat does not know', () => {
    const folder = mkdtempSync(join(tmpdir(), 'markup-'))
    writeFileSync(join(folder, 'page.wxml'), '<view>{{ a ?? b }}</view>')
    expect(checkWxml(folder)).toEqual([expect.stringContaining('page.wxml')])
  })
})
