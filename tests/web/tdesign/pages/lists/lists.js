const picture = (color) =>
  `data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="80" height="30"%3E%3Crect width="80" height="30" fill="${color}"/%3E%3C/svg%3E`

Page({
  data: { pictures: [picture('teal'), picture('navy')] },
  log: [],
  note(event) {
    this.log.push(`${event.currentTarget.id} ${event.type} ${event.detail.value ?? ''}`.trim())
  },
  onSwiper(event) {
    this.log.push(`swiper ${event.detail.current}`)
  },
})
