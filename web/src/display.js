// How large and how strong everything is drawn. The sizes themselves stand in the style sheet.
import { state } from './state.js'

export const SIZES = [18, 22, 26, 30]

export function applyDisplay() {
  const page = document.documentElement
  page.classList.toggle('elder', state.elder)
  page.classList.toggle('contrast', state.contrast)
  page.setAttribute('data-size', state.size)
}

// Elder mode never writes smaller than its own first size.
export function switchElder() {
  state.elder = !state.elder
  state.size = state.elder ? Math.max(1, state.size) : 0
  applyDisplay()
}

export function switchContrast() {
  state.contrast = !state.contrast
  applyDisplay()
}

export const canResize = (by) => SIZES[state.size + by] !== undefined && !(by < 0 && state.elder && state.size === 1)

export function resize(by) {
  if (canResize(by)) state.size += by
  applyDisplay()
}
