// @vitest-environment happy-dom

import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrackets } from '../../src/faq/brackets';
import type { FaqEntry, Note, Statement } from '../../src/faq/entry';
import { AnswerPart, resultOf } from '../../src/ui/answer';
import { Changes, Replacing, StatementView } from '../../src/ui/notes';
import { BracketedText } from '../../src/ui/official-text';
import { OfficialPages } from '../../src/ui/panel-messages';
import { formationEntry } from '../support/formation';

afterEach(cleanup);

async function expectAccessible(place: Element): Promise<void> {
  const { violations } = await axe.run(place, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}

describe('today’s rule', () => {
  const statement: Statement = {
    text: 'La formation dure 175 h.',
    source: { label: 'la page « Formation »', url: 'https://www.conseiller-numerique.gouv.fr/formation' },
    date: '2026-02',
    dateOf: 'copy',
    certainty: 'to-verify',
    tells: [],
  };

  it.each([
    [
      statement,
      /non officiel.*175 h\.\s*D’après la page « Formation » \(copie : février 2026\).*À vérifier : /su,
    ],
    [
      { ...statement, date: '2025-05-14', dateOf: 'source', certainty: 'established' } as const,
      /« Formation » \(14\/05\/2025\).*Établi : /su,
    ],
    [{ ...statement, date: '2024/2025' }, /\(copie : 2024-2025\)/u],
  ])('says source, date and certainty in words', async (given, line) => {
    const { container } = render(<StatementView statement={given} isInCard={false} />);
    expect(container.textContent?.replace(/\u00a0/g, ' ')).toMatch(line);
    expect(screen.getByRole('link').getAttribute('href')).toBe(statement.source.url);
    await expectAccessible(container);
  });
});

it('in a card, folds all but the first sentence and the certainty', async () => {
  const statement = formationEntry('objectifs').statement;
  if (statement === undefined) throw new Error('No statement');
  const { container } = render(<StatementView statement={statement} isInCard={true} />);
  const fold = container.querySelector('details');
  expect(fold?.querySelector('summary')?.textContent).toBe('À\u00a0vérifier · suite et source');
  const said = statement.text.replaceAll(/\s/g, ' ');
  const [shown, folded] = [container.querySelector('section > p'), fold?.querySelector('p')].map((part) =>
    part?.textContent?.replaceAll(/\s/g, ' '),
  );
  expect(`${shown} ${folded}`).toBe(said);
  await expectAccessible(container);
});

const changes = (notes: readonly Note[]) => render(<Changes notes={notes} place={{ current: null }} />);

describe('the notes', () => {
  const entry = formationEntry('absence-ou-echec-aux-examens');
  const { notes } = entry;
  const { statement } = formationEntry('objectifs');

  it.each<[string, Partial<FaqEntry>, readonly string[]]>([
    [
      'with neither bracket nor statement',
      { statement: undefined },
      ['regles-absence-echec', 'fin-du-premier-marche'],
    ],
    ['that the statement does not tell', {}, ['fin-du-premier-marche']],
    [
      'in a newer text, where their words stand no more',
      { answer: { text: 'Autre texte.', extent: 'full' } },
      ['titre-mediateur-numerique', 'fin-du-premier-marche'],
    ],
  ])('that replace the text, %s, stand before it, one sentence each', async (_, parts, ids) => {
    const told = statement && { ...statement, tells: ['regles-absence-echec'] };
    const { container } = render(<Replacing entry={{ ...entry, statement: told, ...parts }} />);
    const shown = [...container.querySelectorAll('li')].map((item) => item.textContent?.replace(/\s/g, ' '));
    expect(shown).toEqual(ids.map((id) => notes.find((note) => note.id === id)?.text.replace(/\s/g, ' ')));
    await expectAccessible(container);
  });

  it('are folded under their number, each with its source', async () => {
    const { container } = changes(notes);
    expect(container.querySelector('summary')?.textContent).toContain(`(${notes.length})`);
    const sources = [...container.querySelectorAll('li a')];
    expect(sources.map((link) => link.textContent)).toEqual(notes.map(() => 'source'));
    expect(sources[0]?.getAttribute('aria-label')).toContain(notes[0]?.source.label.slice(0, 4));
    await expectAccessible(container);
  });

  it('say once that they were read in copies only, and when', () => {
    const { container } = changes(notes);
    expect(container.textContent?.match(/dans des copies/g)).toHaveLength(1);
    cleanup();
    const onPage: Note[] = notes.map((note) => ({ ...note, checked: { on: '2026-12-01', in: 'page' } }));
    expect(changes(onPage).container.textContent).toContain('page officielle le 01/12/2026');
    cleanup();
    const mixed = [...onPage.slice(1), ...notes.slice(0, 1)];
    expect(changes(mixed).container.textContent).toContain('Lu en partie dans des copies');
  });

  it('are nothing where nothing is known', () => {
    expect(changes([]).container.textContent).toBe('');
  });
});

describe('a text with the editor’s brackets', () => {
  const { answer, notes } = formationEntry('objectifs');
  const show = (part = { start: 0, end: answer.text.length }) =>
    render(
      <BracketedText
        text={answer.text}
        part={part}
        marks={[{ start: 0, end: 6 }]}
        brackets={findBrackets(answer.text, notes)}
      />,
    ).container;

  it('is the official text when the brackets are taken away', () => {
    const place = show();
    for (const bracket of place.querySelectorAll('.bracket')) bracket.remove();
    expect(place.textContent?.replace(/\u00a0/g, ' ')).toBe(answer.text);
    expect(place.querySelector('mark')?.textContent).toBe('Chaque');
  });

  it('unfolds the whole note, its source and how it was read, and folds it again', async () => {
    const place = show();
    const bracket = screen.getByRole('button', { name: /Note de l’extension.*175.h/u });
    expect(bracket.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(bracket);
    const note = screen.getByRole('note');
    expect(bracket.getAttribute('aria-controls')).toBe(note.id);
    expect(note.textContent).toMatch(/175h uniquement.*source.*copies.*août 2026/su);
    await expectAccessible(place);
    fireEvent.click(bracket);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('has its brackets as text alone where nothing can unfold, as in the list of results', () => {
    const [{ at } = { at: 0 }] = findBrackets(answer.text, notes);
    const result = { ...resultOf(formationEntry('objectifs')), line: { start: at - 11, end: at } };
    const { container } = render(<AnswerPart result={result} part={result.line} />);
    expect(container.textContent?.replace(/\u00a0/g, ' ')).toMatch(
      /^… 105h à 420h \[aujourd’hui : 175 h\] …$/u,
    );
    expect(container.querySelector('button')).toBeNull();
  });

  it('has its brackets only in the part that is shown', () => {
    const [{ at } = { at: 0 }] = findBrackets(answer.text, notes);
    expect(show({ start: 0, end: at - 1 }).querySelectorAll('.bracket')).toHaveLength(0);
    cleanup();
    expect(show({ start: at, end: answer.text.length }).querySelectorAll('.bracket')).toHaveLength(0);
    cleanup();
    expect(show({ start: 0, end: at }).querySelectorAll('.bracket')).toHaveLength(1);
  });
});

describe('official pages', () => {
  const page = {
    id: 'p',
    title: 'Le kit',
    url: 'https://www.conseiller-numerique.gouv.fr/kit-communication',
  };

  it('are dated links, and no answer', async () => {
    const { container } = render(<OfficialPages pages={[{ ...page, seen: '2025-05' }]} />);
    expect(screen.getByRole('link', { name: 'Le kit' }).getAttribute('href')).toBe(page.url);
    expect(container.textContent).toMatch(/peut-être.*\(vue.: mai 2025\)/su);
    await expectAccessible(container);
    cleanup();
    const linked = render(<OfficialPages pages={[{ ...page, seen: '2025-05', onlyLinked: true }]} />);
    expect(linked.container.textContent).toMatch(/\(lien vu.: mai 2025\)/u);
  });

  it('are nothing where none fits', () => {
    expect(render(<OfficialPages pages={[]} />).container.textContent).toBe('');
  });
});
