// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { FaqEntry } from '../../src/faq/entry';
import { readLines } from '../../src/learning/page-reading';
import { typeset } from '../../src/text/typography';
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
    ['bundled', cut, /^Extrait, date inconnue \d changements$/],
    [
      'learned',
      learned,
      /^Réponse complète, mise à jour le 01\/10\/2026, lue le 23\/11\/2026.*voici la nouvelle\.Page non revue depuis plus de 180.jours/,
    ],
    ['imported', fromFile, /^Réponse complète, importée d’un fichier, relevée le 23\/11\/2026/],
  ])('%s says its age before its text, and leads to the official one after it', async (_, entry, line) => {
    const place = show(entry);
    const text = place.querySelector('blockquote');
    const age = place.querySelector('.status-line');
    expect(age?.textContent?.replace(/\u00a0/g, ' ')).toMatch(line);
    expect(text && age?.compareDocumentPosition(text)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const source = screen.getByRole('link', {
      name: /^(?:Chercher la suite|Lire l’original|Ouvrir le centre)/,
    });
    expect(source.getAttribute('href')).toBe(entry.source.url);
    expect(source.getAttribute('rel')).toBe('noopener noreferrer');
    expect(text?.compareDocumentPosition(source)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('that stops in the middle says so at that place, and leads on there', () => {
    const place = show(cut);
    expect(place.querySelector('blockquote + .way-on, .reply + .way-on')?.textContent).toBe(
      'Le texte fourni s’arrête ici. Chercher la suite au centre d’aide officiel',
    );
    cleanup();
    expect(show(learned).textContent).not.toContain('s’arrête ici');
  });

  it('leads to the official page that treats its question now', () => {
    const now = {
      id: 'nouvelle',
      title: 'Qui est dispensé ?',
      url: 'https://www.example.fr/dispense',
      seen: '2026',
    };
    show({ ...cut, source: { ...cut.source, now } });
    const link = screen.getByRole('link', { name: /^Page officielle plus récente.*Qui est dispensé/u });
    expect(link.getAttribute('href')).toBe(now.url);
    expect(link.parentElement?.textContent).toMatch(/ \(vue\u00a0: 2026\)$/);
    cleanup();
    show({ ...cut, source: { ...cut.source, now: { ...now, onlyLinked: true } } });
    expect(screen.getByText(/lien vu.: 2026/)).not.toBeNull();
    cleanup();
    show({ ...cut, source: { ...cut.source, now: undefined } });
    expect(screen.queryByRole('link', { name: /^Page officielle/ })).toBeNull();
  });

  it('leads to its changes, which unfold', () => {
    const place = show(cut);
    const changes = place.querySelector('details.notes');
    expect(changes?.querySelector('summary > h3')?.textContent).toMatch(/^Ce qui a changé/);
    expect(changes).toHaveProperty('open', false);
    fireEvent.click(screen.getByRole('button', { name: /changements/ }));
    expect(changes).toHaveProperty('open', true);
    expect(changes?.contains(document.activeElement)).toBe(true);
  });

  it('shows a text without a passage from its first character, punctuation included', () => {
    const text = '… suite du texte.';
    const place = show({ ...learned, answer: { text, extent: 'full' } });
    expect(place.querySelector('.answer-text')?.textContent?.replace(/\s/g, ' ')).toBe(text);
  });

  it('shows the passage, and folds what comes long before or after it', () => {
    const text = `${'Avant. '.repeat(30)}\nVoici :\n• un ;\n• deux.\n${'Après. '.repeat(90)}`;
    const entry: FaqEntry = { ...learned, answer: { text, extent: 'full' } };
    const passage = { start: text.indexOf('Voici'), end: text.indexOf('\nAprès') };
    const { container } = render(<AnswerView result={{ ...resultOf(entry), passage }} />);
    const folds = [...container.querySelectorAll('blockquote details')];
    expect(folds.map((fold) => fold.querySelector('summary')?.textContent)).toEqual([
      'Début du texte',
      'Suite du texte',
    ]);
    const shown = container.querySelector('.passage');
    expect([...(shown?.querySelectorAll('li') ?? [])].map((item) => item.textContent)).toEqual([
      'un\u00a0;',
      'deux.',
    ]);
    expect(shown?.querySelector('p')?.textContent).toBe('Voici\u00a0:');
  });

  it('learned with lists shows them as the page has them: numbered, one inside another, gone on with', () => {
    const text = [
      'Étapes',
      '3. Choisir un organisme.',
      'Par mail ou par téléphone.',
      '• celui de sa région,',
      'a. ou un autre',
      '4. S’inscrire.',
      'Fin.',
    ].join('\n');
    const blocks = readLines({ text, shape: 'hi1c1i2i2i1p' });
    const place = show({ ...learned, answer: { text, extent: 'full', blocks } });
    expect(place.querySelector('.answer-text')?.innerHTML).toBe(
      '<h3>Étapes</h3>' +
        '<ol><li value="3">Choisir un organisme.</li>' +
        '<li class="unmarked">Par mail ou par téléphone.' +
        '<ul><li>celui de sa région,</li><li class="unmarked">a.&nbsp;ou un autre</li></ul></li>' +
        '<li value="4">S’inscrire.</li></ol>' +
        '<p>Fin.</p>',
    );
  });

  it('learned with lists whose passage begins inside an item shows no marker twice', () => {
    const text = '1. Un premier point, dont la réponse est ici. 2. pas un point\n2. Deux.';
    const entry = {
      ...learned,
      answer: { text, extent: 'full' as const, blocks: readLines({ text, shape: 'i1i1' }) },
    };
    const start = text.indexOf('dont');
    const passage = { start, end: text.indexOf(' 2. pas') };
    const { container } = render(<AnswerView result={{ ...resultOf(entry), passage }} />);
    expect(
      [...container.querySelectorAll<HTMLLIElement>('blockquote li')].map((item) => [
        item.value,
        item.textContent,
      ]),
    ).toEqual([
      [1, 'Un premier point,'],
      [0, 'dont la réponse est ici.'],
      [0, '2. pas un point'],
      [2, 'Deux.'],
    ]);
  });

  it('sets a straight apostrophe as ’, beside a mark and in the parts that are folded, too', () => {
    const text = "Lire d'abord. C'est l'ANCT qui paie. S'il le faut.";
    const at = text.indexOf('ANCT');
    const result = {
      ...resultOf({ ...learned, answer: { text, extent: 'full' } }),
      passage: { start: 14, end: text.indexOf(' S') },
      marks: [{ start: at, end: at + 4 }],
    };
    const { container } = render(<AnswerView result={result} />);
    expect(container.querySelector('mark')?.textContent).toBe('ANCT');
    expect(container.querySelector('blockquote')?.textContent).toBe(
      'Lire d’abord.C’est l’ANCT qui paie.S’il le faut.',
    );
  });

  // The one passage that a panel ends on « ; »: an item of a list too long to be shown whole, of which the rest follows.
  it('shows the stop after the passage with it, and not alone at the head of the rest', () => {
    const text = 'Voici la réponse ; elle est courte.';
    const result = resultOf({ ...learned, answer: { text, extent: 'full' } });
    const { container } = render(
      <AnswerView result={{ ...result, passage: { start: 0, end: 'Voici la réponse'.length } }} />,
    );
    expect(container.querySelector('.passage')?.textContent).toBe('Voici la réponse\u00a0;');
    cleanup();
    const card = render(
      <AnswerView
        result={{ ...result, passage: { start: 0, end: 'Voici la réponse'.length } }}
        compactId="reply"
      />,
    );
    expect(card.container.querySelector('.passage')?.textContent).toBe('Voici la réponse');
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
    const letter = new URL(
      screen.getByRole<HTMLAnchorElement>('link', { name: 'Ouvrir dans ma messagerie', hidden: true }).href,
    );
    expect(letter.protocol + letter.pathname).toBe('mailto:societe.numerique@anct.gouv.fr');
    expect(letter.searchParams.get('subject')).toBe('FAQ\u00a0: une réponse qui n’est plus à jour');
    expect(letter.searchParams.get('body')?.split('\n')).toEqual([
      'Bonjour,',
      '',
      expect.stringContaining('ne me semble plus à jour'),
      typeset(cut.question),
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
