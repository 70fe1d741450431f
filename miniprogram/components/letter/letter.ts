import { inWords } from '../../../domain/day'
import type { LetterView } from '../../../typings/api'

/** A letter in full, as it was issued. */
Component({
  properties: { letter: { type: Object } },
  data: { issued: '' },
  observers: {
    letter(letter: Partial<LetterView> | null) {
      this.setData({ issued: letter?.issuedOn ? inWords(letter.issuedOn) : '' })
    },
  },
})
