// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaqEntry } from '../../src/faq/types';
import { AnswerView, resultOf } from '../../src/ui/answer';
import { formationEntry } from '../support/formation';

const cut = formationEntry('objectifs');
const learning = { visitedOn: '2026-11-23', origin: 'visit', isOld: true, isNewer: true } as const;
const learned: FaqEntry = {
  ...cut,
  answer: { text: 'Tout.', extent: 'full' },
  source: { ...cut.source, updatedOn: '2026-10-01', learned: learning },
};
const fromFile: FaqEntry = {
  ...learned,
  source: { ...cut.source, learned: { ...learning, origin: 'file' } },
};

function show(entry: FaqEntry): Element {
  return render(<AnswerView result={resultOf(entry)} />).container;
}

afterEach(cleanup);

describe('an answer', () => {
  it.each([
    [
      'bundled',
      cut,
      'centre d’aide officiel',
      /^Extrait · centre d’aide officiel, date inconnue · non officiel$/,
    ],
    ['learned', learned, 'centre d’aide', /^Réponse complète, apprise le .* · non officiel$/],
    ['imported', fromFile, 'centre d’aide', /^Réponse complète, importée d’un fichier.* · non officiel$/],
  ])('%s leads to its source before its text', async (_, entry, name, line) => {
    const place = show(entry);
    const source = screen.getByRole('link', { name });
    expect(source.getAttribute('href')).toBe(entry.source.url);
    expect(source.getAttribute('rel')).toBe('noopener noreferrer');
    expect(source.closest('p')?.textContent).toMatch(line);
    const text = place.querySelector('blockquote');
    expect(text && source.compareDocumentPosition(text)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('learned with links shows where they lead', () => {
    const links = [{ label: 'la page des dates', url: 'https://www.example.fr/dates' }];
    show({ ...learned, answer: { ...learned.answer, links } });
    const link = screen.getByRole('link', { name: 'la page des dates (www.example.fr)' });
    expect(link.getAttribute('href')).toBe('https://www.example.fr/dates');
    expect(link.closest('p')?.textContent).toBe('Liens du texte · la page des dates (www.example.fr)');
  });

  it('is reported by a letter that the reader finishes: to whom, about which question, from which page', () => {
    show(cut);
    const letter = new URL(screen.getByRole<HTMLAnchorElement>('link', { name: /périmée/ }).href);
    expect(letter.protocol + letter.pathname).toBe('mailto:conseiller-numerique@anct.gouv.fr');
    expect(letter.searchParams.get('subject')).toBe('FAQ\u00a0: une réponse périmée');
    expect(letter.searchParams.get('body')?.split('\n')).toEqual([
      'Bonjour,',
      '',
      expect.stringContaining('me semble périmée'),
      cut.question,
      cut.source.url,
      '',
      'Ce qui a changé\u00a0: ',
    ]);
  });
});

it.each([
  ['https://evil.example/', 'service-public.fr', 'service-public.fr (evil.example)'],
  ['https://evilgouv.fr/', 'gouv.fr', 'gouv.fr (evilgouv.fr)'],
  ['https://gouv.fr.evil.example/', 'gouv.fr', 'gouv.fr (gouv.fr.evil.example)'],
  ['https://pix.fr/', 'pix.fr', 'pix.fr'],
  ['https://www.service-public.gouv.fr/', 'la page', 'la page'],
])('a link that leaves gouv.fr shows its host: %s', (url, label, shown) => {
  show({ ...cut, answer: { ...cut.answer, links: [{ label, url }] } });
  expect(screen.getByText(shown).getAttribute('href')).toBe(url);
});
