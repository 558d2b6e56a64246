// The engine: the WebAssembly module, and a calculator that holds one city's pack.
import createHuji from 'huji-engine';
import { wasm } from 'huji-site';
import { Failure } from './failure.js';
import { fetchBytes } from './files.js';

let started = null;

async function start(again) {
  const wasmBinary = await fetchBytes(wasm, again);
  try {
    return await createHuji({ wasmBinary });
  } catch (error) {
    throw new Failure('engine', String(error));
  }
}

// Starts the engine once; after a failure the next call tries anew.
export function startEngine(again) {
  if (!started) {
    started = start(again);
    started.catch(() => { started = null; });
  }
  return started;
}

// A calculator with the pack that the catalog describes, and no other.
export async function openPack(entry, again) {
  const [module, bytes] = await Promise.all([startEngine(again), fetchBytes(entry, again)]);
  const calculator = new module.Calculator();
  const code = calculator.load(new Uint8Array(bytes));
  if (!code && calculator.sha256() === entry.sha256) return calculator;
  calculator.delete();
  throw new Failure('damaged', entry.file + ': ' + (code || 'another pack'));
}
