import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { FieldPhrase } from '../../src/meaning/fields';
import { stem } from '../../src/text/stem';
import { findMeantWords, STOP_WORDS } from '../../src/text/words';
import { parseWithin } from '../read-assets';

const FieldsSchema = v.record(v.string(), v.string());

/**
 * Reads `fields.yaml` of `folder` (assets/faq), where each line is a field: "name: word, phrase, …". The phrases are
 * sorted; a field's number is its place among the lines, from 0.
 * @throws {Error} naming the line that is no field.
 */
export function readFields(folder: string): FieldPhrase[] {
  const file = join(folder, 'fields.yaml');
  const fields = parseWithin(file, FieldsSchema, () => parse(readFileSync(file, 'utf8')));
  const fieldsOf = new Map<string, number[]>();
  for (const [field, words] of Object.values(fields).entries()) {
    for (const stems of words.split(',').flatMap(stemsOf)) {
      const known = fieldsOf.get(stems) ?? [];
      if (!known.includes(field)) fieldsOf.set(stems, [...known, field]);
    }
  }
  return [...fieldsOf]
    .map(([stems, numbers]) => ({ stems, fields: numbers }))
    .sort((a, b) => (a.stems < b.stems ? -1 : 1));
}

/** The stems of a phrase; none for a stop word, or for what holds a digit, which packed words cannot begin with. */
function stemsOf(phrase: string): string[] {
  const words = findMeantWords(phrase).map((word) => word.text);
  const isStopWord = words.length < 2 && words.every((word) => STOP_WORDS.has(word));
  return isStopWord || words.some((word) => /\d/.test(word)) ? [] : [words.map(stem).join(' ')];
}
