// The built-in components of WeChat that the mini-program uses; their templates stand in templates.json.
import type { BuiltIn } from './builtin'
import { accepted, builtIn } from './builtin'
import { button } from './button'
import { checkbox, checkboxGroup, radio, radioGroup, switchBox } from './choice'
import { input, textarea } from './field'
import { form, label } from './form'
import { icon } from './icon'
import { image } from './image'
import { navigator } from './navigator'
import { picker } from './picker'
import { progress } from './progress'
import { richText } from './rich-text'
import { scrollView } from './scroll-view'
import { swiper } from './swiper'
import { plain, rootPortal, text, view } from './view'

export const BUILT_INS: Record<string, BuiltIn> = {
  block: plain,
  button,
  checkbox,
  'checkbox-group': checkboxGroup,
  form,
  icon,
  image,
  input,
  label,
  navigator,
  picker,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  span: plain,
  swiper,
  'swiper-item': builtIn({ properties: accepted('itemId skipHiddenItemLayout') }),
  switch: switchBox,
  text,
  textarea,
  view,
}
