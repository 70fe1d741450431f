// Stands at the head of every page's bundle: methods that Safari on iOS 14 lacks and that our code or a library calls.
;(() => {
  const define = (target, methods) => {
    for (const name of Object.keys(methods)) {
      if (name in target) continue
      Object.defineProperty(target, name, { value: methods[name], writable: true, configurable: true })
    }
  }
  const fromEnd = (list, index) => {
    const whole = Math.trunc(index) || 0
    return list[whole < 0 ? list.length + whole : whole]
  }
  const lastPlace = (list, matches, self) => {
    for (let at = list.length - 1; at >= 0; at -= 1) {
      if (matches.call(self, list[at], at, list)) return at
    }
    return -1
  }
  define(Array.prototype, {
    at(index) {
      return fromEnd(this, index)
    },
    findLast(matches, self) {
      return this[lastPlace(this, matches, self)]
    },
    findLastIndex(matches, self) {
      return lastPlace(this, matches, self)
    },
    toSorted(order) {
      return [...this].sort(order)
    },
    toReversed() {
      return [...this].reverse()
    },
  })
  define(String.prototype, {
    at(index) {
      return fromEnd(this, index)
    },
  })
  define(Object, {
    hasOwn(target, name) {
      return Object.getOwnPropertyDescriptor(target, name) !== undefined
    },
  })
  // Newer browsers lack it too where a page does not come over HTTPS.
  define(crypto, {
    randomUUID() {
      const bytes = crypto.getRandomValues(new Uint8Array(16))
      bytes[6] = (bytes[6] & 0x0f) | 0x40
      bytes[8] = (bytes[8] & 0x3f) | 0x80
      const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
      return digits.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
    },
  })
})()
