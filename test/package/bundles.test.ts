import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILDS, filesOf } from '../support/built';
import { sourceFiles } from '../support/imports';

// What no file of ours may hold: ways to the network, code made of text, text made into elements. The search is by
// name, in the files as they are published, whatever library a name comes from.
const NETWORK = [
  'fetch(',
  'XMLHttpRequest',
  'WebSocket',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'importScripts',
  'new Image',
  'new Worker',
];
const CODE_FROM_TEXT = ['eval(', 'Function(', 'import(', 'setTimeout(`', "setTimeout('", 'setTimeout("'];
const ELEMENTS_FROM_TEXT = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'document.write',
  'createContextualFragment',
  'setHTML',
  'srcdoc',
];

/** A name that stands in the bundles all the same: the code around it, and why it does no harm. */
interface Exception {
  readonly name: string;
  readonly code: RegExp;
  readonly reason: string;
}
const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'innerHTML',
    // Preact's support of `dangerouslySetInnerHTML`, with the names that the minifier chose.
    code: /\w\.__html==\w\.innerHTML\)\|\|\(\w\.innerHTML=\w\.__html\)/g,
    reason: 'reached only through `dangerouslySetInnerHTML`, which no source uses (tested below)',
  },
];

/** `text` without the code of the exceptions to `name`. */
function withoutExceptions(text: string, name: string): string {
  return EXCEPTIONS.filter((exception) => exception.name === name).reduce(
    (rest, { code }) => rest.replace(code, ''),
    text,
  );
}

describe.each(BUILDS)('the files of %s', (build) => {
  const files = Object.entries(filesOf(build, ['.js', '.html']));

  it.each([...NETWORK, ...CODE_FROM_TEXT, ...ELEMENTS_FROM_TEXT])('hold no %s', (name) => {
    const guilty = files.filter(([, text]) => withoutExceptions(text, name).includes(name));
    expect(guilty.map(([path]) => path)).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const pages = Object.entries(filesOf(build, ['.html', '.css']));
    const guilty = pages.filter(([, text]) =>
      /(?:src|href)="(?:https?:)?\/\/|@import|url\((?!['"]?data:)/.test(text),
    );
    expect(guilty.map(([path]) => path)).toEqual([]);
  });

  it('are written out, not hidden: no long line of encoded text', () => {
    const guilty = files.filter(([, text]) => /atob\(|\\x[0-9a-f]{2}\\x[0-9a-f]{2}\\x/i.test(text));
    expect(guilty.map(([path]) => path)).toEqual([]);
  });
});

describe('each exception', () => {
  it.each(EXCEPTIONS)('$name is still needed: $reason', ({ code }) => {
    expect(Object.values(filesOf('chrome-mv3', ['.js'])).some((text) => text.match(code) !== null)).toBe(
      true,
    );
  });
});

it('no source reaches what is excepted', () => {
  const sources = [...sourceFiles('.', 'src'), ...sourceFiles('.', 'entrypoints')];
  expect(sources.filter((file) => readFileSync(file, 'utf8').includes('dangerouslySet'))).toEqual([]);
});
