import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { privacyPage } from '../../scripts/package/privacy-page';
import { manifestOf } from '../support/built';

// The stores' limits, in characters, as their forms give them.
const CHROME_JUSTIFICATION = 1_000;
const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));
const ListingSchema = v.strictObject({
  summary: text(1, 250), // Firefox
  description: text(250, 10_000), // Edge's least and most; Chrome and Firefox take more
  searchTerms: v.pipe(v.array(text(1, 30)), v.maxLength(7)), // Edge
  singlePurpose: text(1, CHROME_JUSTIFICATION),
  permissions: v.record(v.string(), text(1, CHROME_JUSTIFICATION)),
});
const MOST_WORDS_OF_SEARCH_TERMS = 21; // Edge

describe.each(['fr', 'en'])('the listing in %s', (language) => {
  const listing = v.parse(
    ListingSchema,
    parse(readFileSync(`assets/store/listing.${language}.yaml`, 'utf8')),
  );

  it('keeps within the stores’ limits', () => {
    expect(listing.searchTerms.join(' ').split(' ').length).toBeLessThanOrEqual(MOST_WORDS_OF_SEARCH_TERMS);
  });

  it('says first that it is not official', () => {
    expect(listing.description).toMatch(/^(?:EXTENSION NON OFFICIELLE|UNOFFICIAL)/);
  });

  it('justifies each permission of the manifest, and no other', () => {
    const asked = v.parse(v.array(v.string()), manifestOf('chrome-mv3').permissions);
    expect(Object.keys(listing.permissions).sort()).toEqual([...asked, 'hosts', 'remoteCode'].sort());
  });
});

it('the policy to host is PRIVACY.md', () => {
  expect(readFileSync('assets/store/privacy.html', 'utf8')).toBe(privacyPage());
});
