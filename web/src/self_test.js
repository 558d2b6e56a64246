// The self-test: a few citizens whose whole results the native command knows. An engine that answers any of them
// otherwise, on this device, in this browser, is not asked about anybody else.
//   folded: [date, [[cells, crc32]…]]; cells: a character for each fact in the pack's order, '.' unanswered,
//   '?' not sure, else the cell's number in base 36; crc32: of the result's UTF-8 bytes
const letter = (cells, value) => value === undefined ? '.' : value === null ? '?' : cells.indexOf(String(value)).toString(36);

/// Folds what `huji build` wrote; `facts` are the cells of each fact by id, in the pack's order.
export const fold = ({ date, cases }, facts) => [date, cases.map(({ answers, crc32 }) =>
  [Object.keys(facts).map(id => letter(facts[id], answers[id])).join(''), crc32])];

function checkSum(text) {
  let crc = -1;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = crc >>> 1 ^ (crc & 1 && 0xEDB88320);
  }
  return ~crc >>> 0;
}

/// Whether the engine answers as it must; leaves the calculator without answers.
export function answersAsKnown(calculator, [date, cases]) {
  const { facts } = JSON.parse(calculator.names());
  const right = cases.every(([cells, crc32]) => {
    calculator.reset();
    Object.keys(facts).forEach((id, i) => {
      if (cells[i] !== '.') calculator.answer(id, cells[i] === '?' ? 'null' : facts[id][parseInt(cells[i], 36)]);
    });
    return checkSum(calculator.assess(date)) === crc32;
  });
  calculator.reset();
  return right;
}
