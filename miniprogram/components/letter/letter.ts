/** A letter in full, as it was issued (LetterView). */
Component({
  properties: { letter: { type: Object } },
})
