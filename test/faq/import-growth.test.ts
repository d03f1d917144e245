import { afterEach, expect, it, vi } from 'vitest';
import { readHtmlPage } from '../../scripts/faq/read-html-page';

afterEach(() => void vi.restoreAllMocks());

/** How many characters are searched or cut while a page of `count` questions is read. */
function workOf(count: number, hrefOf: (index: number) => string): number {
  const items = Array.from(
    { length: count },
    (_, index) =>
      `<li><a class="csh-box-link" href="${hrefOf(index)}"><span>Question ${index} ?</span><span>Un.</span></a></li>\n`,
  );
  const html = `<html><body><h1>T</h1><ul>${items.join('')}</ul></body></html>`;
  let work = 0;
  const { indexOf, split } = String.prototype;
  vi.spyOn(String.prototype, 'indexOf').mockImplementation(function (this: string, text, from = 0) {
    const found = indexOf.call(this, text, from);
    work += (found < 0 ? this.length : found) - from;
    return found;
  });
  vi.spyOn(String.prototype, 'split').mockImplementation(function (this: string, separator, limit?: number) {
    work += this.length;
    return split.call(this, separator, limit);
  });
  const { items: read } = readHtmlPage(html);
  vi.restoreAllMocks();
  expect(read.map(({ line }) => line)).toEqual(read.map((_, index) => index + 1));
  return work;
}

it.each([
  ['plain', (index: number) => `/fr/article/q-1aa${index}bb/`],
  ['with entities', (index: number) => `&#x2F;fr&#x2F;article&#x2F;q-1aa${index}bb&#x2F;`],
  ['encoded', (index: number) => `/fr/article/q%2D${index}/../q-1aa${index}bb/`],
  ['all the same', () => '/fr/article/q-1aa11bb/'],
])('a page is imported in proportion to its questions, and each has its line: addresses %s', (_, hrefOf) => {
  const [short, long] = [workOf(200, hrefOf), workOf(800, hrefOf)];
  expect(long).toBeLessThan(5 * short);
});
