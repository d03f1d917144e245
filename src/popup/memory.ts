import { changes, type Fields, fieldsOf, isFromNewerVersion, readBoolean, readTexts } from '../storage/store';

/** The version of the stored form. Raise it for a change that an older version would misread. */
const VERSION = 1;
// Leaves the popular questions in view.
const MAX_RECENTS = 3;
/** After more time the user probably has another question. */
const RESTORED_WITHIN_MS = 5 * 60_000;

/** What the popup remembers from one opening to the next, on this machine only. */
export interface PopupMemory {
  /** Whether the welcome was dismissed. */
  readonly isWelcomed: boolean;
  /** Whether the announcement of learned articles was dismissed. */
  readonly isTold: boolean;
  /** Ids of the entries opened last, the latest first. */
  readonly recents: readonly string[];
  /** The query and answer at closing time: a popup closes at any click outside. */
  readonly left: LeftAt | undefined;
}

/** A query, and the answer that was open. */
export interface LeftAt {
  readonly text: string;
  readonly openId: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The memory of someone who has never opened the popup. */
export const EMPTY_MEMORY: PopupMemory = {
  isWelcomed: false,
  isTold: false,
  recents: [],
  left: undefined,
};

/** Reads the stored form. What is missing or wrong falls back to its default, field by field. */
export function parseMemory(stored: unknown): PopupMemory {
  const fields = fieldsOf(stored);
  return {
    isWelcomed: readBoolean(fields['isWelcomed'], EMPTY_MEMORY.isWelcomed),
    isTold: readBoolean(fields['isTold'], EMPTY_MEMORY.isTold),
    recents: readTexts(fields['recents']).slice(0, MAX_RECENTS),
    left: readLeft(fieldsOf(fields['left'])),
  };
}

function readLeft({ text, openId, at }: Fields): LeftAt | undefined {
  if (typeof text !== 'string' || typeof at !== 'number') return undefined;
  return { text, openId: typeof openId === 'string' ? openId : undefined, at };
}

/**
 * The form to store for `memory`: `stored` with the changed fields replaced. Undefined if a newer version wrote
 * `stored`, which must stay unchanged.
 */
export function storedMemory(memory: PopupMemory, stored: unknown): Fields | undefined {
  const fields = fieldsOf(stored);
  if (isFromNewerVersion(fields, VERSION)) return undefined;
  return { ...fields, version: VERSION, ...changes(parseMemory(stored), memory) };
}

/** The memory after the popup showed `text` with the answer `openId`, if any, at the time `at`. */
export function rememberState(memory: PopupMemory, left: LeftAt): PopupMemory {
  const { openId } = left;
  if (openId === undefined) return { ...memory, left };
  const others = memory.recents.filter((id) => id !== openId);
  return { ...memory, left, recents: [openId, ...others].slice(0, MAX_RECENTS) };
}

/** The memory without a place that is too old to resume. */
export function forgetOldPlace(memory: PopupMemory, now: number): PopupMemory {
  return memory.left === undefined || whereToResume(memory, now) !== undefined
    ? memory
    : { ...memory, left: undefined };
}

/** The place to resume at the time `now`; undefined after five minutes, or when neither text nor answer was left. */
export function whereToResume({ left }: PopupMemory, now: number): LeftAt | undefined {
  if (left === undefined || (left.text === '' && left.openId === undefined)) return undefined;
  const age = now - left.at;
  return age >= 0 && age <= RESTORED_WITHIN_MS ? left : undefined;
}
