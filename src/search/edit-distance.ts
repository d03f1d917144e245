// Three rows of the table, reused: this runs at each key. Longer words are not compared.
const LONGEST = 48;
let beforeLast = new Uint8Array(LONGEST + 1);
let last = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

/**
 * Damerau–Levenshtein distance (optimal string alignment: letters inserted, dropped, replaced, or two neighbours
 * swapped), or `limit + 1` as soon as it is known to be greater than `limit`. Words of more than 48 letters are
 * always too far.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || b.length > LONGEST) return limit + 1;
  for (let column = 0; column <= b.length; column += 1) last[column] = column;
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    const least = Math.min(row, fillRow(a, b, row));
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(at(last, b.length), limit + 1);
}

/** Fills `current` for the letter before `row` of `a`; gives the least distance in it. */
function fillRow(a: string, b: string, row: number): number {
  const letter = a.charCodeAt(row - 1);
  const before = row > 1 ? a.charCodeAt(row - 2) : -1;
  let least = row;
  for (let column = 1; column <= b.length; column += 1) {
    const other = b.charCodeAt(column - 1);
    let distance = Math.min(at(last, column), at(current, column - 1)) + 1;
    distance = Math.min(distance, at(last, column - 1) + (letter === other ? 0 : 1));
    if (column > 1 && letter === b.charCodeAt(column - 2) && before === other) {
      distance = Math.min(distance, at(beforeLast, column - 2) + 1);
    }
    current[column] = distance;
    least = Math.min(least, distance);
  }
  return least;
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}
