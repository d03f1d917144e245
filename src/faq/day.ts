/** Whether `text` is a day of the calendar, written 2022-12-09. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    new Date(text).toISOString().startsWith(text)
  );
}

/**
 * Whether `text` is a date as exact as it is known: a day (2022-12-09), a month (2026-02), a year (2025) or two years
 * between which it lies (2024/2025). As strings they compare by their beginning, the longer of two equal ones later.
 */
export function isPartialDate(text: string): boolean {
  const [, from, to] = /^(\d{4})\/(\d{4})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined) return from < to;
  return /^\d{4}$/.test(text) || (/^\d{4}-\d\d$/.test(text) && isDay(`${text}-01`)) || isDay(text);
}
