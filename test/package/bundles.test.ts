import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS, filesOf, sourceFiles } from '../support/built';

// What no file of ours may hold: ways to the network, code made of text, text made into elements. Whole words, however
// they are called, in the files as they are published, whatever library they come from.
const LOADING_ELEMENT = /createElement\(["'`](?:audio|embed|iframe|img|link|object|script|video)\b/;
const NETWORK = [
  /\bfetch\b/,
  /XMLHttpRequest/,
  /WebSocket/,
  /WebTransport/,
  /EventSource/,
  /sendBeacon/,
  /RTCPeerConnection/,
  /importScripts/,
  /\bImage\b/,
  /\b(?:Shared)?Worker\b/,
  LOADING_ELEMENT,
];
const DECODING = /\batob\(/;
const CODE_FROM_TEXT = [/\beval\b/, /\bFunction\b/, /\bimport\(/, /\bset(?:Timeout|Interval)\(["'`]/];
const ELEMENTS_FROM_TEXT = [
  /innerHTML/,
  /outerHTML/,
  /insertAdjacentHTML/,
  /document\.write/,
  /createContextualFragment/,
  /setHTML/,
  /srcdoc/,
];

/** A name that stands in the bundles all the same: the code around it, and why it does no harm. */
interface Exception {
  readonly word: RegExp;
  readonly code: RegExp;
  readonly reason: string;
}
const EXCEPTIONS: readonly Exception[] = [
  {
    word: LOADING_ELEMENT,
    code: /createElement\(["'`]iframe["'`]\)/g,
    reason: 'the frame of the quick search, which shows the extension’s own page',
  },
  {
    word: /\bimport\(/,
    code: /import\(\w+\.runtime\.getURL\(`card\.js\?\$\{\w+\}`\)\)/g,
    reason: 'the file of the card, which the content script loads from the extension itself',
  },
  {
    word: /\bimport\(/,
    code: /import\(`\.\/settings-page-[\w-]+\.js`\)/g,
    reason: 'the pages of the popup, a file beside it',
  },
  {
    word: LOADING_ELEMENT,
    code: /createElement\(`link`\)(?=\.relList|;if\(\w\.rel=\w\?`stylesheet`)/g,
    reason: 'Vite’s loading of a file beside the script, whose names stand in the bundle',
  },
  {
    word: /\beval\b/,
    code: /inspectedWindow:\{eval:\{minArgs/g,
    reason: 'a name in the polyfill’s table of what browsers offer to developer tools, which we have none of',
  },
  {
    word: /\bFunction\b/,
    code: /\bFunction\.call\.bind\(Object\.prototype\.hasOwnProperty\)/g,
    reason: 'the polyfill’s way to ask for a property; nothing is made of text',
  },
  {
    word: DECODING,
    code: /=atob\(\w+\)(?=,\{length:\w+\}=\w+,\w+=0,\w+=0;for\(;\w+<\w+;\w+\+=1\)\w+=\w+<<8\|\w+\.charCodeAt)/g,
    reason: 'the weights of the model, which are read as numbers (src/meaning/symbols.ts)',
  },
  {
    word: /innerHTML/,
    // Preact's support of `dangerouslySetInnerHTML`, with the names that the minifier chose.
    code: /\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\)/g,
    reason: 'reached only through `dangerouslySetInnerHTML`, which no source uses (tested below)',
  },
];

/** `text` without the code of the exceptions to `word`. */
function withoutExceptions(text: string, word: RegExp): string {
  return EXCEPTIONS.filter((exception) => exception.word.source === word.source).reduce(
    (rest, { code }) => rest.replace(code, ''),
    text,
  );
}

describe.each(BUILDS)('the files of %s', (build) => {
  const files = Object.entries(filesOf(build, ['.js', '.html']));

  it.each([...NETWORK, ...CODE_FROM_TEXT, ...ELEMENTS_FROM_TEXT])('hold no %s', (word) => {
    const guilty = files.filter(([, text]) => word.test(withoutExceptions(text, word)));
    expect(guilty.map(([path]) => path)).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const pages = Object.entries(filesOf(build, ['.html', '.css']));
    const guilty = pages.filter(([, text]) =>
      /(?:src|href)="(?:https?:)?\/\/|@import|url\((?!['"]?data:)/.test(text),
    );
    expect(guilty.map(([path]) => path)).toEqual([]);
  });

  it('hold Preact for the card apart from the script of every page', () => {
    const holdsPreact = new Map(files.map(([path, text]) => [path, text.includes('__html')]));
    expect(holdsPreact.get('content-scripts/content.js')).toBe(false);
    expect(holdsPreact.get('card.js')).toBe(true);
  });

  it('are written out, not hidden: no encoded text but numbers', () => {
    const guilty = files.filter(([, text]) =>
      /atob\(|\\x[0-9a-f]{2}\\x[0-9a-f]{2}\\x/i.test(withoutExceptions(text, DECODING)),
    );
    expect(guilty.map(([path]) => path)).toEqual([]);
  });
});

describe('each exception', () => {
  it.each(EXCEPTIONS)('$word is still needed: $reason', ({ code }) => {
    expect(Object.values(filesOf('chrome-mv3', ['.js'])).some((text) => text.match(code) !== null)).toBe(
      true,
    );
  });
});

it('no source reaches what is excepted', () => {
  const sources = [...sourceFiles('src'), ...sourceFiles('entrypoints')];
  expect(sources.filter((file) => readFileSync(file, 'utf8').includes('dangerouslySet'))).toEqual([]);
});
