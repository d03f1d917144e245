import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findCycle, type ImportEdge, importEdges, importsIn, roomOf, sourceFiles } from './support/imports';

// Which rooms each room may import. `types`: only with `import type`, wherever the other room's values are shown.
const RULES: Readonly<
  Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>
> = {
  text: { values: [] },
  site: { values: [] },
  faq: { values: ['text', 'site'] },
  learning: { values: ['text', 'site', 'faq'] },
  lexicon: { values: ['text'] },
  meaning: { values: ['text', 'lexicon'] },
  search: { values: ['text', 'faq', 'lexicon', 'meaning'] },
  terms: { values: ['text', 'lexicon'] },
  page: { values: ['text', 'terms'], types: ['lexicon', 'search'] },
  'help-page': { values: ['text', 'site'], types: ['learning'] },
  ui: { values: ['text', 'faq'], types: ['search'] },
  tooltip: { values: ['text', 'ui', 'page'], types: ['faq', 'lexicon', 'search', 'storage'] },
  'quick-search': { values: ['ui'], types: ['faq', 'search'] },
  popup: { values: ['ui', 'storage'], types: ['channel', 'faq', 'search', 'learning'] },
  browser: { values: ['site'] },
  storage: { values: ['browser', 'learning'] },
  channel: { values: ['browser'], types: ['faq', 'learning', 'lexicon', 'search'] },
  background: { values: ['site', 'faq', 'learning', 'lexicon'], types: ['browser', 'channel', 'search'] },
};
// Rooms that know neither the browser nor the page, and could be published as a library.
const PURE = ['text', 'site', 'faq', 'learning', 'lexicon', 'meaning', 'search', 'terms'];
const WITH_PREACT = ['ui', 'tooltip', 'quick-search', 'popup'];
const LONGEST_FILE = 250;
const LONGEST_ENTRYPOINT = 60;
const BROWSER_GLOBALS = /(?<![\w.'"`])(?:document|window|navigator|chrome|browser|location)\s*[.([]/;

const root = process.cwd();
const sources = sourceFiles(root, 'src');
const entrypoints = sourceFiles(root, 'entrypoints');
const edges = importEdges(root, [...sources, ...entrypoints]);
const tools = ['scripts', 'bench', 'browser-driver'].flatMap((folder) => sourceFiles(root, folder));
const allEdges = [...edges, ...importEdges(root, [...tools, ...sourceFiles(root, 'test')])];
const read = (file: string): string => readFileSync(file, 'utf8');

function forbidden({ from, to, isType }: ImportEdge): boolean {
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === undefined || other === undefined || room === other) return false;
  const rule = RULES[room];
  if (rule === undefined) return true;
  return !(rule.values.includes(other) || (isType && rule.types?.includes(other) === true));
}

const importersOf = (name: string): string[] => [
  ...new Set(edges.filter(({ to, isType }) => to === name && !isType).map(({ from }) => from)),
];

describe('rooms', () => {
  it('import only what the design allows', () => {
    expect(edges.filter(forbidden)).toEqual([]);
  });

  it('are all known to the design', () => {
    expect(new Set(sources.map(roomOf))).toEqual(new Set(Object.keys(RULES)));
  });

  it('never import an entrypoint', () => {
    expect(edges.filter(({ from, to }) => from.startsWith('src/') && to.startsWith('entrypoints/'))).toEqual(
      [],
    );
  });

  it('have no import cycle, not even of types; nor have scripts, drivers, benches and tests', () => {
    expect(findCycle(allEdges)).toBeUndefined();
  });

  it('and tools never import a test; tools may read its fixtures', () => {
    const guilty = allEdges.filter(
      ({ from, to }) => /^test\/(?!support\/)/.test(to) && !from.startsWith('test/'),
    );
    expect(guilty).toEqual([]);
  });

  it.each(['utils', 'helpers', 'common'])('have no drawer named %s', (name) => {
    expect(sources.filter((file) => file.split('/').includes(name))).toEqual([]);
  });

  it.each(PURE)('%s knows neither the page nor the browser', (room) => {
    const guilty = sources.filter(
      (file) => roomOf(file) === room && BROWSER_GLOBALS.test(withoutComments(read(file))),
    );
    expect(guilty).toEqual([]);
  });
});

describe('libraries have one door', () => {
  it.each([['webextension-polyfill', 'src/browser/browser.ts']])('%s: %s', (name, door) => {
    expect(importersOf(name)).toEqual([door]);
  });

  it('Preact stays in the rooms that show something', () => {
    const guilty = edges.filter(
      ({ from, to }) =>
        to === 'preact' && roomOf(from) !== undefined && !WITH_PREACT.includes(roomOf(from) ?? ''),
    );
    expect(guilty).toEqual([]);
  });
});

describe('files', () => {
  it.each([...sources, ...entrypoints, ...tools, ...sourceFiles(root, 'test')])(
    '%s has at most 250 lines',
    (file) => {
      expect(read(file).split('\n').length).toBeLessThanOrEqual(LONGEST_FILE + 1);
    },
  );

  it.each(entrypoints)('%s only composes, in at most 60 lines', (file) => {
    expect(read(file).split('\n').length).toBeLessThanOrEqual(LONGEST_ENTRYPOINT + 1);
  });

  it('are no barrels, and have no default export', () => {
    const guilty = sources.filter((file) => /^export (?:\*|default)/m.test(read(file)));
    expect(guilty).toEqual([]);
  });

  it.each(sources)('%s documents each export', (file) => {
    const undocumented = [
      ...read(file).matchAll(/(?<!\*\/)\n(export (?:async )?(?:function|const|interface|type) \w+)/g),
    ]
      .map(([, name]) => name)
      .filter((name) => name !== undefined && !isOverload(read(file), name));
    expect(undocumented).toEqual([]);
  });

  it('import files that exist', () => {
    const missing = edges.filter(
      ({ to }) =>
        /^(?:src|entrypoints)\//.test(to) &&
        !['', '.ts', '.tsx'].some((ending) => existsSync(to.replace(/\?.*$/, '') + ending)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the checks themselves', () => {
  it('see through a forbidden import', () => {
    expect(importsIn('src/text/a.ts', "import { b } from '../search/b';").some(forbidden)).toBe(true);
    expect(importsIn('src/ui/a.ts', "import { b } from '../search/b';").some(forbidden)).toBe(true);
    expect(importsIn('src/ui/a.ts', "import type { B } from '../search/b';").some(forbidden)).toBe(false);
    expect(importsIn('src/ui/a.ts', "import { type B } from '../search/b';").some(forbidden)).toBe(false);
  });

  it('see a cycle', () => {
    const cycle = [
      ...importsIn('src/a/x.ts', "import { y } from '../b/y';"),
      ...importsIn('src/b/y.ts', "import {\n  x,\n} from '../a/x';"),
    ];
    expect(findCycle(cycle)).toEqual(['src/a/x', 'src/b/y', 'src/a/x']);
  });

  it('see a browser global, but not in a comment', () => {
    expect(BROWSER_GLOBALS.test('const a = document.body;')).toBe(true);
    expect(BROWSER_GLOBALS.test(withoutComments('/** the document. */ const a = 1;'))).toBe(false);
  });
});

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}

/** The second signature of an overload needs no comment of its own. */
function isOverload(source: string, name: string): boolean {
  return source.split(name).length > 2;
}
