import { isDay } from '../faq/day';
import { normalize } from '../text/fold';

// Each month by its shortest abbreviation; « juin » and « juillet » need four letters.
const MONTHS = 'janv fev mars avr mai juin juil aout sept oct nov dec'.split(' ');

const WORDS =
  /^(?:date de (?:la )?|derniere )?(?:mise? a jour|modifie|modification|actualisee?|actualisation)(?: du| le)? ?:? ?(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di |dimanche )?/;
const TIME = /(?: a \d{1,2} ?[h:] ?(?:\d{2})?)?\.?$/;
const DAY_FIRST = /^(\d{1,2})(?:er)?(?:[/.-]| )(\d{1,2}|[a-z]+)\.?(?:[/.-]| )(\d{4}|\d{2})$/;

/**
 * The day in a line that says when the article was last changed, as ISO date: « Mis à jour le 12 mars 2024 », « Dernière
 * mise à jour : 12/3/2024 ». Undefined for any other line.
 */
export function readUpdateDate(line: string): string | undefined {
  const text = normalize(line);
  const [words] = WORDS.exec(text) ?? [];
  if (words === undefined) return undefined;
  const date = text.slice(words.length).replace(TIME, '');
  const [, day = '', month = '', year = ''] = DAY_FIRST.exec(date) ?? [];
  const iso = isDay(date) ? date : `${fullYear(year)}-${monthNumber(month)}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

function monthNumber(month: string): string {
  const named = MONTHS.findIndex((name) => month.startsWith(name)) + 1;
  return (named === 0 ? month : String(named)).padStart(2, '0');
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
