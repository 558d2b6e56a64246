// The guides that `huji build` wrote, made pages of this site: with the same head as index.html, a policy that allows
// neither script nor request, their style sheets by name and hash, and links from index.html for whoever has no script.
const POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

// What every page of the site says of itself: referrer, colours, icon. One source for all: index.html.
const SHARED = /<meta name="(referrer|format-detection|color-scheme|theme-color)"[^>]*>|<link rel="icon"[^>]*>/g;

// Search engines take alternates by full address alone.
function alternates(guides, address) {
  if (!address) return [];
  return Object.entries(guides).map(([language, { file }]) => `<link rel="alternate" hreflang="${language}" href="${address}${file}">`);
}

/// A guide's markup with what only the site knows. `link` puts a built file in the place of a source name.
export function guidePage(markup, { index, guides, address, link }) {
  const lines = [`<meta http-equiv="Content-Security-Policy" content="${POLICY}">`, ...index.match(SHARED), ...alternates(guides, address)];
  const charset = '<meta charset="utf-8">';
  const html = markup.replace(charset, () => [charset, ...lines].join('\n'));
  return ['style.css', 'guide.css'].reduce(link, html);
}

const item = (guides, name, language) => `<li><a href="${guides[language].file}">${name[language]}</a></li>`;

/// index.html with the guides of all cities in the lists that wait for them.
export function withGuides(html, cities) {
  return html.replace(/(<ul class="guides" lang="([\w-]+)">)<\/ul>/g, (list, open, language) =>
    open + cities.map(({ guides, name }) => item(guides, name, language)).join('') + '</ul>');
}
