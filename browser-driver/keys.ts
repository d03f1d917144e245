import type { CDPSession, Keyboard, KeyInput } from 'puppeteer-core';
import type { ChromeScope } from './firefox/firefox-chrome';

/** A letter key with modifiers. */
export interface Chord {
  readonly letter: string;
  readonly alt?: boolean;
  readonly shift?: boolean;
}

/** The chord that the manifest suggests for the toolbar popup. */
export const POPUP_CHORD: Chord = { letter: 'U', alt: true, shift: true };
/** The chord that the manifest suggests for the quick search. */
export const QUICK_SEARCH_CHORD: Chord = { letter: 'Q', alt: true, shift: true };
/** The chord that the manifest suggests for the next term of the page. */
export const NEXT_TERM_CHORD: Chord = { letter: 'K', alt: true, shift: true };

/** The chord that the manifest suggests for the previous term of the page. */
export const PREVIOUS_TERM_CHORD: Chord = { letter: 'J', alt: true, shift: true };

const ALT = 1;
const SHIFT = 8;

// Chromium does not confirm a key that closes the focused frame.
const MAX_KEY_MS = 2_000;

/** Presses a key that may close the focused frame. */
export function pressToClose(keyboard: Keyboard, key: KeyInput): Promise<void> {
  return withinMoment(keyboard.press(key));
}

/** Resolves when `pressed` settles, or after MAX_KEY_MS. */
function withinMoment(pressed: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, MAX_KEY_MS);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    pressed.then(end, end);
  });
}

/** Presses `chord` in Chromium. The browser's shortcuts require the native key code. */
export async function pressInChromium(session: CDPSession, chord: Chord): Promise<void> {
  const code = chord.letter.charCodeAt(0);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    await withinMoment(
      session.send('Input.dispatchKeyEvent', {
        type,
        modifiers: (chord.alt ? ALT : 0) + (chord.shift ? SHIFT : 0),
        key: chord.letter,
        code: `Key${chord.letter}`,
        windowsVirtualKeyCode: code,
        nativeVirtualKeyCode: code,
      }),
    );
  }
}

interface TextInputProcessor {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}
declare const Cc: Readonly<Record<string, { createInstance(type: unknown): TextInputProcessor }>>;
declare const Ci: { readonly nsITextInputProcessor: unknown };

/** Presses `chord` in the active tab of Firefox. WebDriver's keys reach only the page, not the browser. */
export function pressInFirefox(chrome: ChromeScope, { letter, alt, shift }: Chord): Promise<void> {
  const held = [
    ...(alt ? [{ key: 'Alt', keyCode: 18 }] : []),
    ...(shift ? [{ key: 'Shift', keyCode: 16 }] : []),
  ];
  const keys = [...held, { key: letter, code: `Key${letter}`, keyCode: letter.charCodeAt(0) }];
  return chrome.evaluate((pressed) => {
    const processor = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
    if (processor?.beginInputTransactionForTests(window) !== true)
      throw new Error('Keys are taken elsewhere');
    const events = pressed.map((key) => new KeyboardEvent('', key));
    for (const event of events) processor.keydown(event);
    for (const event of events.reverse()) processor.keyup(event);
  }, keys);
}

/** Id of our menu entry for selected text, from src/browser/toolbar.ts. */
export const SEARCH_MENU_ID = 'search-selection';
