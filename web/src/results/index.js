// The part that shows results; it comes while the citizen reads the first question. The page's own modules, and their state,
// reach it through `app` alone.
import { clashScreen } from './clash.js'
import { stepsElsewhere } from './elsewhere.js'
import { resultsScreen } from './screen.js'

export default { clashScreen, resultsScreen, stepsElsewhere }
