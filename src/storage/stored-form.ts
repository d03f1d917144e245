/** A stored object, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

// Read by hand: this stands in every page, where a schema library would weigh more than all else here.

/** `value` if it is an object, else none of its fields. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** `value` if it is of a switch's type. */
export function readBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** The texts of a stored list. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The fields of `after` that differ from those of `before`. */
export function changes<Value extends object>(before: Value, after: Value): Partial<Value> {
  const changed: Partial<Value> = {};
  for (const key in before) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key];
  }
  return changed;
}

/** Whether a newer version than `ours` wrote the form: what it means by its fields is not ours to change. */
export function isNewer({ version }: Fields, ours: number): boolean {
  return typeof version === 'number' && version > ours;
}
