import type { CDPSession, Keyboard, KeyInput } from 'puppeteer-core';
import type { ChromeScope } from './firefox/firefox-chrome';

/** A key with the modifiers held, by the letter that it types. */
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

// Chromium never says that it has handled a key which closes the frame that it was typed in.
const MAX_KEY_MS = 2_000;

/** Presses a key that may close the frame which has the focus. */
export function pressToClose(keyboard: Keyboard, key: KeyInput): Promise<void> {
  return withinMoment(keyboard.press(key));
}

/** Resolves with `pressed`, however it ends, or after a moment. */
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

/** Presses `chord` in Chromium. Only with the native key code does the browser itself look at it. */
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

/** Presses `chord` in Firefox, in the tab in front. WebDriver's keys go to the page and never reach the browser. */
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

/** The entry of ours in the menu of selected text; src/browser/toolbar.ts makes it. */
export const SEARCH_MENU_ID = 'search-selection';
