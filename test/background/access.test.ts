import { describe, expect, it } from 'vitest';
import { acceptCall } from '../../src/background/access';
import type { Sender } from '../../src/browser/native';
import type { Background } from '../../src/channel/background';
import { AIDE } from '../support/articles';

const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const ARTICLE = `${AIDE}/fr/article/a-1ab2cd3/`;
const tab = { id: 1, incognito: false };

const SENDERS = {
  popup: { id: 'ours', url: 'chrome-extension://ours/popup.html' },
  page: { id: 'ours', url: 'https://www.conseiller-numerique.gouv.fr/formation', frameId: 0, tab },
  article: { id: 'ours', url: ARTICLE, frameId: 0, tab },
  elsewhere: { id: 'ours', url: 'https://example.org/', frameId: 0, tab },
  nowhere: { id: 'ours' },
  'another extension': { id: 'theirs', url: 'chrome-extension://theirs/popup.html' },
  'another extension in the page': { id: 'theirs', url: ARTICLE, frameId: 0, tab },
  'another extension under our address': { id: 'theirs', url: 'chrome-extension://ours/popup.html' },
} as const satisfies Record<string, Sender>;

const ANYONE = ['popup', 'page', 'article'];
const reading = { kind: 'article', blocks: [] };

// Each method with an input that it takes, and all who may call it.
const CALLS: { readonly [Name in keyof Background]: readonly [input: unknown, callers: readonly string[]] } =
  {
    search: [{ text: 'pix', about: 'pix', asTyped: true }, ANYONE],
    judge: [[{ text: 'le test Pix', about: 'pix' }], ANYONE],
    popular: [undefined, ['popup']],
    termNames: [undefined, ANYONE],
    showTermCount: [{ count: 3, isQuiet: false }, ANYONE],
    entries: [['pix'], ['popup']],
    categories: [undefined, ['popup']],
    questionsOf: ['formation', ['popup']],
    takeSelection: [undefined, ['popup']],
    learn: [reading, ['article']],
    learned: [undefined, ['popup']],
    settled: [undefined, ['popup']],
    forgetLearned: ['all', ['popup']],
    exportLearned: [undefined, ['popup']],
    importLearned: ['{}', ['popup']],
    termsAround: [undefined, ['popup']],
    showTermAround: ['pix', ['popup']],
    closeQuickSearch: [undefined, ['popup']],
  };

describe('who may call the background', () => {
  it.each(Object.entries(CALLS))('%s', (method, [input, callers]) => {
    const accepted = Object.entries(SENDERS)
      .filter(([, sender]) => acceptCall({ method, input }, sender, own) !== undefined)
      .map(([name]) => name);
    expect(accepted).toEqual(callers);
  });

  it.each<[string, Partial<Sender>]>([
    ['a frame', { frameId: 3 }],
    ['a private window', { tab: { ...tab, incognito: true } }],
    ['no tab', { tab: undefined }],
    ['a prerendered page', { documentLifecycle: 'prerender' }],
    ['http', { url: ARTICLE.replace('https', 'http') }],
    ['another host', { url: ARTICLE.replace('aide.', 'www.') }],
    ['a host of a similar name', { url: `${AIDE}.example.org/fr/article/a-1ab2cd3/` }],
    ['another port', { url: ARTICLE.replace('.fr/', '.fr:444/') }],
    ['no address', { url: undefined }],
  ])('nothing is learned from %s', (_, changes) => {
    const message = { method: 'learn', input: reading };
    expect(acceptCall(message, { ...SENDERS.article, ...changes }, own)).toBeUndefined();
  });
});

describe('what the background takes', () => {
  it.each(Object.entries(CALLS))('%s with its input, without unknown fields', (method, [input, [caller]]) => {
    const sender = Object.entries(SENDERS).find(([name]) => name === caller)?.[1] ?? {};
    expect(acceptCall({ method, input, more: 1 }, sender, own)).toEqual({ method, input });
  });

  it.each([
    null,
    'popular',
    {},
    { method: 'erase' },
    { method: 'toString' },
    { method: '__proto__' },
    { method: 'search' },
    { method: 'search', input: { text: 1 } },
    { method: 'search', input: { text: 'x'.repeat(1_001) } },
    { method: 'search', input: { text: 'pix', about: 7 } },
    { method: 'search', input: { text: 'pix', asTyped: 'yes' } },
    { method: 'entries', input: Array(51).fill('pix') },
    { method: 'forgetLearned', input: 'some' },
    { method: 'importLearned', input: {} },
  ])('not %j', (message) => {
    expect(acceptCall(message, SENDERS.popup, own)).toBeUndefined();
  });
});
