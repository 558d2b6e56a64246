// Numbered JSON messages over a WebSocket, as Chromium's DevTools and Firefox's WebDriver BiDi both speak them.
import WebSocket from 'ws'

const complaint = ({ error, message }) => new Error(message ? `${error}: ${message}` : error.message)

// Connects; `heard` gets what comes unasked.
export async function connect(url, heard) {
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 64 << 20 })
  const waiting = new Map()
  let last = 0
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.on('message', (data) => {
    const message = JSON.parse(data)
    if (!message.id) return heard(message)
    const { resolve, reject } = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error) reject(complaint(message))
    else resolve(message.result)
  })
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'))
  })
  return {
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        waiting.set(++last, { resolve, reject })
        socket.send(JSON.stringify({ id: last, method, params }))
      }),
    close: () => socket.close()
  }
}
