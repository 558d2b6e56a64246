// One city's comparison in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { compare } from './comparison.mjs'

const { city, pack, citizens } = workerData
parentPort.postMessage(compare(city, pack, citizens))
