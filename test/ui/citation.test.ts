// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { plain as plainSpaces } from '../../browser-driver/page-text';
import type { FaqEntry } from '../../src/faq/entry';
import { citeAlone, citeEntry, excerptMarkAfter } from '../../src/ui/citation';
import { formationEntry } from '../support/formation';

const COPIED_ON = new Date(2026, 10, 25, 9, 30);
const cite = (entry: FaqEntry): { plain: string; html: string } => {
  const { plain, html } = citeEntry(entry, COPIED_ON);
  return { plain: plainSpaces(plain), html: plainSpaces(html) };
};

describe('what is forwarded of an answer', () => {
  it('says question, age, today’s rule, changes, text, link and day, in this order', () => {
    const { plain } = cite(formationEntry('objectifs'));
    expect(plain.split('\n\n')).toEqual([
      'Quels sont les objectifs de la formation obligatoire des Conseillers numériques France Services ?',
      'Extrait du centre d’aide officiel, date inconnue',
      'Ce que nous savons aujourd’hui, d’après la page « Formation » du site officiel <https://www.conseiller-numerique.gouv.fr/formation> (copie : août 2026) :',
      expect.stringMatching(/^La formation reste obligatoire .* 210 h\.$/),
      'À vérifier : cela a pu changer depuis. Résumé de l’extension, non officiel.',
      'Ce qui a changé depuis ce texte :',
      expect.stringMatching(
        /^• La page officielle, .* « 175h uniquement »\. .* \(source : page « Formation » du site officiel <https:\/\/www\.conseiller-numerique\.gouv\.fr\/formation>\)$/,
      ),
      expect.stringMatching(/^• Le premier marché public .*<https:\/\/aide\.[^>]*>, avril 2023\)$/),
      'Lu dans des copies ou dans le code public des sites officiels (2023 – août 2026), non sur les pages elles-mêmes.',
      expect.stringMatching(/^Chaque Conseiller numérique .* de chaque… \(extrait\)$/),
      expect.stringMatching(
        /^Chercher la suite au centre d’aide officiel <https:\/\/aide\..*\/category\/.*>$/,
      ),
      'Copié le 25/11/2026 de l’extension FAQ Conseiller numérique (non officiel).',
    ]);
  });

  it.each([
    ['https://evil.example/', 'service-public.fr (evil.example)'],
    ['https://www.service-public.gouv.fr/', 'service-public.fr'],
    ['https://service-public.fr/', 'service-public.fr'],
  ])('names the foreign host of a link to %s', (url, label) => {
    const entry = formationEntry('objectifs');
    const links = [{ label: 'service-public.fr', url }];
    const { plain, html } = cite({ ...entry, answer: { ...entry.answer, links } });
    expect(plain).toContain(`\n${label} <${url}>`);
    expect(html).toContain(`<a href="${url}">${label}</a>`);
  });

  it('gives the dates of the article and of a note’s source where they are known', () => {
    expect(cite(formationEntry('second-parcours')).plain).toContain('mis à jour le 09/12/2022');
    expect(cite(formationEntry('absence-ou-echec-aux-examens')).plain).toContain(', 29/11/2023)');
  });

  it('leaves the official text as it is, without the editor’s brackets', () => {
    const entry = formationEntry('objectifs');
    expect(entry.notes.flatMap(({ anchors = [] }) => anchors.map(({ words }) => words))).toContain(
      '105h à 420h',
    );
    expect(cite(entry).plain).toContain(plainSpaces(entry.answer.text));
  });

  it('names the official page that treats the question now', () => {
    const now = { id: 'p', title: 'Le parcours', url: 'https://aide.example/p', seen: '2026-08' };
    const { source, ...entry } = formationEntry('objectifs');
    expect(cite({ ...entry, source: { ...source, now } }).plain).toContain(
      'Page officielle plus récente : « Le parcours » <https://aide.example/p> (vue : août 2026)',
    );
  });

  it('lists where the links of a learned text lead, after it', () => {
    const links = [{ label: 'la page des dates', url: 'https://www.example.fr/dates?a=1&b=2' }];
    const entry = {
      ...formationEntry('objectifs'),
      answer: { text: 'Tout.', extent: 'full' as const, links },
    };
    const { plain, html } = cite(entry);
    expect(plain).toContain(
      'Tout.\n\nla page des dates (www.example.fr) <https://www.example.fr/dates?a=1&b=2>\n\nOuvrir',
    );
    expect(html).toContain(
      '<p><a href="https://www.example.fr/dates?a=1&#38;b=2">la page des dates (www.example.fr)</a></p>',
    );
  });

  it('says of a learned answer how it was learned', () => {
    const { source, ...entry } = formationEntry('objectifs');
    const learned = {
      visitedOn: '2026-11-23',
      origin: 'visit',
      isOld: false,
      isNewer: false,
    } as const;
    const { plain } = cite({
      ...entry,
      answer: { text: 'Tout.', extent: 'full' },
      source: { ...source, learned },
    });
    expect(plain).toContain('Réponse complète du centre d’aide officiel, lue le 23/11/2026');
  });

  it('marks an excerpt that ends on a full stop without « … »', () => {
    expect(excerptMarkAfter('Une phrase.')).toBe('\u00a0(extrait)');
    expect(excerptMarkAfter('Une phrase de chaque')).toBe('…\u00a0(extrait)');
  });

  it('marks no complete answer as an excerpt', () => {
    const { plain } = cite(formationEntry('former-en-interne'));
    expect(plain).toContain('Réponse complète');
    expect(plain).not.toContain('(extrait)');
  });

  it('is the same as HTML, where any text stays text', () => {
    const hostile: FaqEntry = {
      ...formationEntry('objectifs'),
      question: '<img src=x onerror="alert(1)"> A & B ?',
      answer: { text: 'Un\n</blockquote><script>1</script>', extent: 'full' },
    };
    const { html } = cite(hostile);
    const copy = new DOMParser().parseFromString(html, 'text/html');
    expect(copy.querySelectorAll('img, script')).toHaveLength(0);
    expect(copy.querySelector('h3')?.textContent).toBe(hostile.question);
    expect(copy.querySelector('blockquote')?.innerHTML).toBe(
      'Un<br>&lt;/blockquote&gt;&lt;script&gt;1&lt;/script&gt;',
    );
    expect([...copy.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://www.conseiller-numerique.gouv.fr/formation',
      'https://www.conseiller-numerique.gouv.fr/formation',
      expect.stringContaining('1fe4va3'),
      hostile.source.url,
    ]);
  });
});

describe('the answer alone, for a chat', () => {
  it('is the text, its age, how much has changed since, and the official address', () => {
    const entry = formationEntry('objectifs');
    const [text, age, ...rest] = plainSpaces(citeAlone(entry).plain).split('\n\n');
    expect(text).toBe(`${plainSpaces(entry.answer.text)}… (extrait)`);
    expect(age).toBe(
      `Extrait du centre d’aide officiel, date inconnue, 2 changements depuis <${entry.source.url}>`,
    );
    expect(rest).toEqual([]);
    expect(citeAlone(entry).html).toContain(`<p><a href="${entry.source.url}">Extrait du centre d’aide`);
  });

  it('says of a complete answer without changes no more than its date', () => {
    const entry = { ...formationEntry('former-en-interne'), notes: [] };
    expect(citeAlone(entry).plain).toMatch(
      /\n\nRéponse complète du centre d’aide officiel, [^,]* <https:[^>]*>$/,
    );
  });
});
