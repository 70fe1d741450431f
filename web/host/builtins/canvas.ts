// <canvas type="2d">: the browser's own canvas, reached through a selector query as in WeChat.
import { acceptProperties, defineBuiltIn, getElement } from './builtin'

/** What WeChat's canvas node has beyond the browser's. */
const addNodeMethods = (canvas: HTMLCanvasElement) =>
  Object.assign(canvas, {
    createImage: () => new Image(),
    createPath2D: (path?: string) => new Path2D(path),
    requestAnimationFrame: (then: FrameRequestCallback) => requestAnimationFrame(then),
    cancelAnimationFrame: (id: number) => cancelAnimationFrame(id),
  })

export const canvas = defineBuiltIn({
  properties: { type: String, ...acceptProperties('canvasId') },
  lifetimes: {
    created() {
      const inner = document.createElement('canvas')
      this.node = addNodeMethods(inner)
      getElement(this).appendChild(inner)
    },
    attached() {
      const { type } = this.data
      if (type !== '2d') throw new Error(`canvas type "${type}" is not available in the browser edition`)
    },
  },
})
