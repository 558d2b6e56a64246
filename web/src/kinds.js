// Which kinds of entitlement each goal is about: the same table by which the engine chooses its questions.
const kindsOfGoal = {
  settle: ['settlement_route'],
  permit: ['permit_service'],
  rural_rights: ['rural_right'],
  services: ['settled_service'],
  everything: ['settlement_route', 'permit_service', 'rural_right', 'settled_service'],
};

export const goalKinds = goal => kindsOfGoal[goal] || kindsOfGoal.everything;
