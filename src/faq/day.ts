/** Whether `text` is a valid date, written 2022-12-09. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/**
 * Whether `text` is a date of known precision: a day (2022-12-09), a month (2026-02), a year (2025) or a range of years
 * (2024/2025). They sort as strings; a longer date sorts after its own prefix.
 */
export function isPartialDate(text: string): boolean {
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return from < to;
  return /^\d{4}$/.test(text) || (/^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`)) || isDay(text);
}
