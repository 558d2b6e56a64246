// The part that shows results; it comes while the citizen reads the first question. The page's own modules, and their
// state, reach it only through the arguments of these functions.
import { openFoldsForPrint } from './print.js'
import { resultsStep, stepsIn } from './step.js'

openFoldsForPrint()

/** @type {import('../types').ResultsPart} */
export default { resultsStep, stepsIn }
