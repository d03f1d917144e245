import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type FieldsByPhrase, hashOfPhrase } from '../../src/meaning/features';
import { stem } from '../../src/text/stem';
import { meantTexts, STOP_WORDS } from '../../src/text/words';
import { parseWithin } from '../read-assets';

const FieldsSchema = v.record(v.string(), v.string());

/**
 * Reads `fields.yaml` of `folder` (assets/faq), where each line is a field: "name: word, phrase, …". The number of a
 * field is its index, from 0.
 * @throws {Error} naming the invalid field.
 */
export function readFields(folder: string): FieldsByPhrase {
  const file = join(folder, 'fields.yaml');
  const fields = parseWithin(file, FieldsSchema, () => parse(readFileSync(file, 'utf8')));
  const fieldsOf = new Map<number, number[]>();
  for (const [field, words] of Object.values(fields).entries()) {
    for (const hash of words.split(',').flatMap(stemsOf).map(hashOfPhrase)) {
      const known = fieldsOf.get(hash) ?? [];
      if (!known.includes(field)) fieldsOf.set(hash, [...known, field]);
    }
  }
  return fieldsOf;
}

/** The stems of a phrase; none for a stop word. */
function stemsOf(phrase: string): string[] {
  const words = meantTexts(phrase);
  const isStopWord = words.length < 2 && words.every((word) => STOP_WORDS.has(word));
  return isStopWord ? [] : [words.map(stem).join(' ')];
}
