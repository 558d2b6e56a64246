/** Which ids of the vocabulary the page singles out. @type {import('./types').Roles} */
export const roles = {
  settled: { fact: 'hukou_status', cell: 'settled_here' },
  kinds: { route: 'settlement_route', apart: 'rural_right' },
  goals: { settle: 'settle', apart: 'rural_rights', all: 'everything' }
}
