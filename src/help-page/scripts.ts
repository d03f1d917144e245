const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉';
const EXPONENT = /^[-−+]?\d+$/;
// What may bear an exponent: a unit of length, a number that is no year, a bracket.
const BASE = /(?:(?:^|[^\p{L}])(?:[kdcmµn]?m|s)|(?:^|\D)\d{1,3}|\))$/u;

/**
 * What a `sup` or `sub` says, as plain text behind `before`: m², 10³, 1er, n°, CO₂. Empty for a note call: a link to a
 * note, a sign, or a number on a word.
 */
export function readScript(element: Element, before: string): string {
  const said = (element.textContent ?? '').trim();
  const isRaised = element.localName === 'sup';
  if (!isRaised) return EXPONENT.test(said) ? withDigits(said, LOWERED) : said;
  if (/^os?$/.test(said) && /n$/i.test(before)) return '°';
  if (isLinked(element) || !/[\p{L}\d]/u.test(said) || /^[[(].*[\])]$/.test(said)) return '';
  if (!EXPONENT.test(said)) return said;
  return said !== '1' && BASE.test(before) ? withDigits(said, RAISED) : '';
}

function isLinked(element: Element): boolean {
  const { parentElement } = element;
  return (
    element.getElementsByTagName('a').length > 0 ||
    (parentElement?.localName === 'a' && parentElement.getAttribute('href')?.startsWith('#') === true)
  );
}

function withDigits(said: string, digits: string): string {
  return said
    .replace(/[-−]/, digits === RAISED ? '⁻' : '₋')
    .replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
}
