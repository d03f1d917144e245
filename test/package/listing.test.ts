import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { privacyPage } from '../../scripts/package/privacy-page';
import { typeset } from '../../src/text/typography';
import { manifestOf } from '../support/built';

// The stores' limits, in characters, as their forms give them.
const CHROME_JUSTIFICATION = 1_000;
const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));
const ListingSchema = v.strictObject({
  summary: text(1, 250), // Firefox
  description: text(250, 10_000), // Edge's least and most; Chrome and Firefox take more
  homepage: text(1, 200),
  support: text(1, 200),
  searchTerms: v.pipe(v.array(text(1, 30)), v.maxLength(7)), // Edge
  singlePurpose: text(1, CHROME_JUSTIFICATION),
  permissions: v.record(v.string(), text(1, CHROME_JUSTIFICATION)),
});
const MAX_WORDS_OF_SEARCH_TERMS = 21; // Edge

describe.each(['fr', 'en'])('the listing in %s', (language) => {
  const listing = v.parse(
    ListingSchema,
    parse(readFileSync(`assets/store/listing.${language}.yaml`, 'utf8')),
  );

  it('keeps within the stores’ limits', () => {
    expect(listing.searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(MAX_WORDS_OF_SEARCH_TERMS);
  });

  it('says first that it is not official', () => {
    expect(listing.description).toMatch(/^(?:EXTENSION NON OFFICIELLE|UNOFFICIAL)/);
  });

  it('says in text and justifications that articles are kept', () => {
    const { description, permissions } = listing;
    for (const said of [description, permissions['storage'], permissions['hosts']]) {
      expect(said).toMatch(/articles/);
    }
  });

  it('justifies each permission of the manifest, and no other', () => {
    const asked = v.parse(v.array(v.string()), manifestOf('chrome-mv3').permissions);
    expect(Object.keys(listing.permissions).sort()).toEqual([...asked, 'hosts', 'remoteCode'].sort());
  });
});

it('the policy to host is PRIVACY.md, its English told from its French', () => {
  const page = readFileSync('assets/store/privacy.html', 'utf8');
  expect(page).toBe(privacyPage());
  expect(page).toContain('<div lang="en">\n<h1>Privacy</h1>');
});

it.each([
  ['the listing', () => readFileSync('assets/store/listing.fr.yaml', 'utf8').replace(/^#.*|^\s*\w+:/gm, '')],
  ['the policy', () => readFileSync('PRIVACY.md', 'utf8').split('# Privacy')[0] ?? ''],
  ['the manifest', () => String(manifestOf('chrome-mv3').description)],
])('no line of %s can begin with a mark that belongs to the word before', (_, read) => {
  expect(typeset(read())).toBe(read());
});
