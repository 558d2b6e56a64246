// Nothing stays folded on paper: what print opened is closed again afterwards.
let opened = []

addEventListener('beforeprint', () => {
  opened = Array.from(document.querySelectorAll('details:not([open])'))
  opened.forEach((fold) => fold.querySelector('summary').click()) // a press, because some are drawn when they are opened
})

addEventListener('afterprint', () =>
  opened.forEach((fold) => {
    fold.open = false
  })
)

// Web views inside other programs have no paper.
export const canPrint = () => !!window.print && !/MicroMessenger|miniProgram|AlipayClient/i.test(navigator.userAgent)
