// Fetches the site's files. Lengths and hashes come from the catalog, which is part of the page itself.
import { Failure } from './failure.js';

// `again` passes by the browser's cache: a file that arrived damaged once would come damaged from there for ever.
export async function fetchBytes(file, { integrity, again }) {
  try {
    const answer = await fetch(file, { integrity: integrity || '', cache: again ? 'reload' : 'default' });
    if (!answer.ok) throw new Error(answer.status);
    return await answer.arrayBuffer();
  } catch (error) {
    throw new Failure('network', file + ': ' + error.message);
  }
}

const base64 = hex => btoa(hex.replace(/../g, pair => String.fromCharCode(parseInt(pair, 16))));

export async function fetchTexts(entry, again) {
  const bytes = await fetchBytes(entry.file, { integrity: 'sha256-' + base64(entry.sha256), again });
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Failure('damaged', entry.file);
  }
}
