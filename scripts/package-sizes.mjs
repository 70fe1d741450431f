// What a phone loads: the main package before anything is seen, a subpackage when a page of it is opened.
import { posix } from 'node:path'

const TDESIGN = 'miniprogram_npm/tdesign-miniprogram/'
const CHUNKS = 'chunks/'

const sumSizes = (files) => files.reduce((total, file) => total + file.bytes, 0)
const listBelow = (files, folder) => files.filter((file) => file.path.startsWith(folder))

/**
 * Sorts the files of a build (`{ path, bytes }`) by package and by what makes them large.
 * `app` is app.json. All numbers are bytes before WeChat compiles once more.
 */
export function packageSizes(files, app) {
  const roots = (app.subPackages ?? app.subpackages ?? []).map((part) => `${part.root.replace(/\/$/, '')}/`)
  const main = files.filter((file) => !roots.some((root) => file.path.startsWith(root)))
  const folders = (app.pages ?? []).map((page) => `${posix.dirname(page)}/`)
  const named = (names) =>
    Object.fromEntries(names.map((name) => [name.slice(0, -1), sumSizes(listBelow(files, name))]))
  return {
    main: sumSizes(main),
    tdesign: sumSizes(listBelow(main, TDESIGN)),
    shared: sumSizes(listBelow(main, CHUNKS)),
    pages: named(folders),
    subpackages: named(roots),
  }
}

const formatKilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`

/** The same as lines to read, largest page first. */
export function sizeLines({ main, tdesign, shared, pages, subpackages }) {
  const line = (name, bytes) => `  ${formatKilobytes(bytes).padStart(9)}  ${name}`
  const largestFirst = Object.entries(pages).sort(([, a], [, b]) => b - a)
  return [
    line('main package', main),
    line('of it TDesign', tdesign),
    line('of it shared scripts', shared),
    ...largestFirst.map(([page, bytes]) => line(`of it ${page}`, bytes)),
    ...Object.entries(subpackages).map(([root, bytes]) => line(`subpackage ${root}`, bytes)),
  ]
}
