import { formatDay } from '../../../domain/day'
import { splitOfficeName } from '../../../domain/letters/letterhead'
import type { LetterView } from '../../../typings/api'

/** A letter in full, as it was issued. */
Component({
  properties: { letter: { type: Object } },
  data: { issued: '', head: [] as string[] },
  observers: {
    letter(letter: Partial<LetterView> | null) {
      this.setData({
        issued: letter?.issuedOn ? formatDay(letter.issuedOn) : '',
        head: splitOfficeName(letter?.officeName ?? ''),
      })
    },
  },
})
