import { required } from './failure.js'

/** @import { City } from './types' */

/**
 * The goal that the citizen chose.
 * @param {Pick<City, 'text'>} city
 * @param {string | null} id
 */
export const goalOf = ({ text }, id) =>
  required(
    text.goals.find((goal) => goal.id === id),
    'goal ' + id
  )
