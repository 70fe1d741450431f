// The built-in components of WeChat that the mini-program uses; their templates stand in templates.json.
import type { BuiltIn } from './builtin'
import { acceptProperties, defineBuiltIn, mirrorAttribute } from './builtin'
import { button } from './button'
import { canvas } from './canvas'
import { checkbox, checkboxGroup, radio, radioGroup, switchBox } from './choice'
import { input, textarea } from './field'
import { form, label } from './form'
import { icon } from './icon'
import { image } from './image'
import { audio, video } from './media'
import { navigator } from './navigator'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './picker-view'
import { progress } from './progress'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { slider } from './slider'
import { swiper } from './swiper'
import { plain, text, view } from './view'
import { webView } from './web-view'

export const BUILT_INS: Record<string, BuiltIn> = {
  audio,
  block: plain,
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': image,
  'cover-view': view,
  form,
  icon,
  image,
  input,
  label,
  navigator,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'scroll-view': scrollView,
  slider,
  span: plain,
  swiper,
  'swiper-item': defineBuiltIn({
    properties: { itemId: String, ...acceptProperties('skipHiddenItemLayout') },
    observers: { itemId: mirrorAttribute('item-id') },
  }),
  switch: switchBox,
  text,
  textarea,
  video,
  view,
  'web-view': webView,
}
