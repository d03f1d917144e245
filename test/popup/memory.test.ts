import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_MEMORY,
  forgetOldPlace,
  type PopupMemory,
  parseMemory,
  rememberState,
  storedMemory,
  whereToResume,
} from '../../src/popup/memory';

const NOON = Date.UTC(2026, 10, 25, 12);
const MINUTE = 60_000;
const left = { text: 'frais', openId: 'frais-connexes', at: NOON };
const whole: PopupMemory = { isWelcomed: true, isTold: true, recents: ['dispense', 'calendrier'], left };

describe('reading what is stored', () => {
  it.each([
    ['nothing yet', undefined, EMPTY_MEMORY],
    ['no object', 12, EMPTY_MEMORY],
    ['all', { version: 1, ...whole }, whole],
    // Written before the form had a number: it has the same fields.
    ['a form without version', { isWelcomed: true }, { ...EMPTY_MEMORY, isWelcomed: true }],
    ['one wrong field beside right ones', { ...whole, recents: 'dispense' }, { ...whole, recents: [] }],
    [
      'wrong items of a list',
      { ...whole, recents: [1, 'dispense', null] },
      { ...whole, recents: ['dispense'] },
    ],
    ['a place without time', { ...whole, left: { text: 'frais' } }, { ...whole, left: undefined }],
    [
      'a wrong answer',
      { ...whole, left: { ...left, openId: 3 } },
      { ...whole, left: { ...left, openId: undefined } },
    ],
    ['a newer form', { ...whole, version: 9, pinned: ['x'] }, whole],
  ])('%s', (_, stored, expected) => {
    expect(parseMemory(stored)).toEqual(expected);
  });

  it('never throws and always gives a whole memory', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { isWelcomed, recents } = parseMemory(stored);
        expect(typeof isWelcomed).toBe('boolean');
        expect(recents.every((id) => typeof id === 'string')).toBe(true);
      }),
    );
  });
});

describe('the form to store', () => {
  it('reads back as the same memory, with a number', () => {
    const form = storedMemory(whole, undefined);
    expect(parseMemory(form)).toEqual(whole);
    expect(form?.['version']).toBe(1);
  });

  it('gives a form without number its number', () => {
    expect(storedMemory(whole, { isWelcomed: true })?.['version']).toBe(1);
  });

  it('leaves that of a newer version alone', () => {
    const newer = { version: 9, recents: { today: ['dispense'] } };
    expect(storedMemory({ ...parseMemory(newer), isWelcomed: true }, newer)).toBeUndefined();
  });
});

describe('what is remembered', () => {
  const open = (memory: PopupMemory, openId: string): PopupMemory =>
    rememberState(memory, { text: 'frais', openId, at: NOON });

  it('are the last three answers, each once, the latest first', () => {
    const ids = ['a', 'b', 'c', 'a', 'd'];
    expect(ids.reduce(open, EMPTY_MEMORY).recents).toEqual(['d', 'a', 'c']);
  });

  it.each([
    ['after four minutes', { text: 'frais', openId: undefined, at: NOON }, 4, true],
    ['after six minutes', { text: 'frais', openId: undefined, at: NOON }, 6, false],
    ['with an answer alone', { text: '', openId: 'dispense', at: NOON }, 0, true],
    ['with nothing', { text: '', openId: undefined, at: NOON }, 0, false],
    [
      'from the future, where the clock has been set back',
      { text: 'frais', openId: undefined, at: NOON },
      -1,
      false,
    ],
  ])('resumes %s', (_, place, minutes, resumes) => {
    const memory = rememberState(EMPTY_MEMORY, place);
    expect(whereToResume(memory, NOON + minutes * MINUTE)).toEqual(resumes ? place : undefined);
  });

  it('is forgotten with the sitting that it belongs to', () => {
    const memory = rememberState(EMPTY_MEMORY, left);
    expect(forgetOldPlace(memory, NOON + 4 * MINUTE)).toBe(memory);
    expect(forgetOldPlace(memory, NOON + 6 * MINUTE)).toEqual({ ...memory, left: undefined });
  });
});
