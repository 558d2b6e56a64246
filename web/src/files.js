// Fetches the site's files and loads its scripts. Every hash comes from the catalog, which is part of the page itself.
// What has arrived stays in memory, so that no later step has to ask for it again.
import { parts } from 'huji-site';
import { Failure } from './failure.js';

// Milliseconds before the second and the third try; and how long one try may take.
const PAUSES = [500, 1500];
const LIMIT = 30000;

const kept = {};

// As `integrity` attributes spell a hash.
const spelled = sha256 => 'sha256-' + btoa(sha256.replace(/../g, pair => String.fromCharCode(parseInt(pair, 16))));

const after = ms => new Promise(resolve => setTimeout(resolve, ms));

// Keeps what `load` promises; a failure is forgotten, so that the next call tries anew.
export function keep(key, load) {
  if (!kept[key]) {
    kept[key] = load();
    kept[key].catch(() => { delete kept[key]; });
  }
  return kept[key];
}

const inTime = promise => Promise.race([promise, after(LIMIT).then(() => { throw new Error('too slow'); })]);

async function download(file, integrity, cache) {
  const answer = await fetch(file, { integrity, cache });
  if (!answer.ok) throw new Error(answer.status);
  return answer.arrayBuffer();
}

// A browser does not say whether a file did not arrive or was refused for its hash.
async function failure(file, error) {
  const arrived = await inTime(download(file, '', 'reload')).catch(() => null);
  return new Failure(arrived ? 'damaged' : 'network', file + ': ' + error.message);
}

// Later tries pass by the browser's cache: a file that arrived damaged once would come damaged from there for ever.
async function tryToFetch({ file, sha256 }, again) {
  const integrity = spelled(sha256);
  for (let tries = 0; ; tries++) {
    try {
      return await inTime(download(file, integrity, again || tries ? 'reload' : 'default'));
    } catch (error) {
      if (tries === PAUSES.length) throw await failure(file, error);
      await after(PAUSES[tries]);
    }
  }
}

/// The bytes of a file with this hash, and of no other.
export const fetchBytes = (entry, again) => keep(entry.file, () => tryToFetch(entry, again));

export async function fetchTexts(entry, again) {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(entry, again)));
}

function runScript({ file, sha256 }) {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.integrity = spelled(sha256);
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Failure('network', file));
    };
    document.head.append(script);
  });
}

async function loadTwice(entry, again) {
  try {
    if (!again) return await runScript(entry);
  } catch (error) {}
  await tryToFetch(entry, true);
  return runScript(entry);
}

/// Runs a script with this hash. Where it does not come at first, its bytes are fetched anew, past the browser's cache, which
/// then has them for the script.
export const loadScript = (entry, again) => keep(entry.file, () => loadTwice(entry, again));

/// What a part of the page offers: parts are scripts that it loads after its own.
export async function loadPart(name, again) {
  await loadScript(parts[name], again);
  return window[parts[name].global];
}
