// What the sections of the design page are put together from: each text in Chinese with English beside it.
import { drawn } from './drawn.mjs'
import { SAMPLE_LANGUAGES, sampleOf } from './samples.mjs'

export const SAMPLES = SAMPLE_LANGUAGES.map(sampleOf)

export const english = (markup) => `<span lang="en">${markup}</span>`
export const pair = (zh, en) => `<div class="pair"><p>${zh}</p><p lang="en">${en}</p></div>`
export const list = (rows) =>
  `<div class="pair"><ul>${rows.map(([zh]) => `<li>${zh}</li>`).join('')}</ul><ul lang="en">${rows.map(([, en]) => `<li>${en}</li>`).join('')}</ul></div>`
export const both = (make) =>
  `<div class="pair specimen">${SAMPLES.map((sample) => `<div lang="${sample.language}">${drawn(() => make(sample))}</div>`).join('')}</div>`
const names = (classes) => `<p class="names"><code>${classes.join('</code> <code>')}</code></p>`
export const part = (zh, en, ...body) => `<h3>${zh} ${english(en)}</h3>${body.join('')}`
export const component = (zh, en, [sayZh, sayEn], classes, ...makes) =>
  part(zh, en, names(classes), pair(sayZh, sayEn), ...makes.map(both))

export const table = (
  label,
  head,
  rows
) => `<div class="sideways" role="region" tabindex="0" aria-label="${label}"><table>
<thead><tr>${head.map((cell) => (cell ? `<th scope="col">${cell}</th>` : '<td></td>')).join('')}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table></div>`

export const px = (number) => `${Number(number.toFixed(1))} px`
export const rem = (number) => `${number} rem`
