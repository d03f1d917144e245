import { describe, expect, it } from 'vitest';
import { lessonIn } from '../../src/channel/lesson';

const URL_OF_ARTICLE = 'https://aide.conseiller-numerique.gouv.fr/fr/article/a-1ab2cd3/';
const message = { type: 'learn', reading: { kind: 'article', blocks: [] } };
const tab = { incognito: false, index: 0, highlighted: true, active: true, pinned: false };
const sender = { id: 'ours', frameId: 0, url: URL_OF_ARTICLE, tab };

describe('a lesson', () => {
  it('is heard from the page of a tab, with the address that the browser gives', () => {
    const lesson = lessonIn({ ...message, url: 'https://example.org/' }, sender, 'ours');
    expect(lesson).toEqual({ reading: message.reading, url: URL_OF_ARTICLE });
  });

  it.each([
    ['a frame', message, { ...sender, frameId: 3 }],
    ['a private window', message, { ...sender, tab: { ...tab, incognito: true } }],
    ['another extension', message, { ...sender, id: 'theirs' }],
    ['no tab', message, { id: 'ours', frameId: 0, url: URL_OF_ARTICLE }],
    ['a page not yet opened', message, { ...sender, documentLifecycle: 'prerender' }],
    ['http', message, { ...sender, url: URL_OF_ARTICLE.replace('https', 'http') }],
    [
      'another host',
      message,
      { ...sender, url: 'https://www.conseiller-numerique.gouv.fr/fr/article/a-1ab2cd3/' },
    ],
    [
      'a host of a like name',
      message,
      { ...sender, url: 'https://aide.conseiller-numerique.gouv.fr.example.org/' },
    ],
    ['another port', message, { ...sender, url: URL_OF_ARTICLE.replace('.fr/', '.fr:444/') }],
    ['no address', message, { id: 'ours', frameId: 0, tab }],
    ['another message', { type: 'search' }, sender],
    ['no message', null, sender],
  ])('is not heard from %s', (_, said, from) => {
    expect(lessonIn(said, from, 'ours')).toBeUndefined();
  });
});
