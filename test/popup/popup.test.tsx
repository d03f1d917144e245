// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { categoriesOf, entriesWithIds } from '../../src/faq/catalogue';
import type { Category, FaqEntry } from '../../src/faq/types';
import { createModel } from '../../src/meaning/model';
import { EMPTY_MEMORY, type PopupMemory } from '../../src/popup/memory';
import { Popup } from '../../src/popup/popup';
import type { PopupWorld } from '../../src/popup/world';
import { createSearchIndex } from '../../src/search/search-index';
import { DEFAULT_SETTINGS, type Settings } from '../../src/settings/settings';
import { readFormation } from '../support/formation';
import { keep } from '../support/keep';
import { learnedInMemory } from '../support/learned-in-memory';

const NOW = Date.UTC(2026, 10, 25, 12);
const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const welcomed: PopupMemory = { ...EMPTY_MEMORY, isWelcomed: true };

function open({
  memory = keep(welcomed),
  settings = keep<Settings>(DEFAULT_SETTINGS),
  entries = assets.entries,
  early = '',
  hash = '',
  ...world
}: Partial<Omit<PopupWorld, 'memory' | 'settings' | 'entries'>> & {
  memory?: ReturnType<typeof keep<PopupMemory>>;
  settings?: ReturnType<typeof keep<Settings>>;
  entries?: readonly FaqEntry[];
  early?: string;
  hash?: string;
} = {}) {
  const address = {
    value: hash,
    read: () => address.value,
    write: (id: string) => {
      address.value = id;
    },
  };
  const whole: PopupWorld = {
    helpCentreUrl: 'https://aide.conseiller-numerique.gouv.fr/fr/',
    search: async (query) => index.query(query),
    popular: async () => entries.slice(0, 3),
    categories: async () => categoriesOf(entries),
    questionsOf: async (id) => entries.filter(({ category }) => category.id === id),
    entries: async (ids) => entriesWithIds(entries, ids),
    termNames: async () => [{ id: 'opco', label: 'OPCO' }],
    terms: async () => [],
    showTerm: () => {},
    takeOldTab: async () => false,
    siteAccess: { isGiven: async () => true, ask: async () => true },
    takeSelection: async () => '',
    shortcut: async () => 'Alt+Shift+U',
    chooseShortcut: () => {},
    learned: learnedInMemory(),
    memory,
    settings,
    address,
    now: () => NOW,
    ...world,
  };
  render(<Popup world={whole} initialText={early} />);
  return { memory, settings, address };
}

const field = (): HTMLInputElement => screen.getByRole('combobox');
const leave = (text: string, openId: string | undefined, at: number) =>
  keep<PopupMemory>({ ...welcomed, left: { text, openId, at } });

async function expectAccessible(): Promise<void> {
  // Colours are judged in a real browser.
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
}

afterEach(cleanup);

describe('the first opening', () => {
  it('says what, where and by which keys, until it has been understood', async () => {
    const { memory } = open({ memory: keep(EMPTY_MEMORY) });
    const welcome = await screen.findByRole('region', { name: 'Bienvenue' });
    await within(welcome).findByText(/partout.: Alt\+Shift\+U/);
    expect(welcome.textContent).toContain('conseiller-numerique.gouv.fr');
    expect(document.activeElement).toBe(field());
    await expectAccessible();
    fireEvent.click(within(welcome).getByRole('button', { name: 'J’ai compris' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Bienvenue' })).toBeNull());
    expect(memory.value.isWelcomed).toBe(true);
  });

  it.each([
    ['unassigned', '', 'Aucun raccourci clavier'],
    ['unknown to the browser', undefined, undefined],
  ])('with a shortcut %s', async (_, keys, said) => {
    const chosen: string[] = [];
    open({
      memory: keep(EMPTY_MEMORY),
      shortcut: async () => keys,
      chooseShortcut: () => void chosen.push('once'),
    });
    const welcome = await screen.findByRole('region', { name: 'Bienvenue' });
    if (said === undefined) {
      expect(welcome.textContent).not.toContain('accourci');
      return;
    }
    await within(welcome).findByText(new RegExp(said));
    fireEvent.click(within(welcome).getByRole('button', { name: 'Choisir un raccourci' }));
    expect(chosen).toEqual(['once']);
  });
});

describe('reopening', () => {
  it('restores query and answer, and Escape leads to the query', async () => {
    open({ memory: leave('frais', 'frais-connexes', NOW - 60_000) });
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toContain('frais connexes');
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(field().value).toBe('frais');
    expect(field().selectionEnd).toBe(5);
  });

  it('begins anew after five minutes', async () => {
    open({ memory: leave('frais', 'frais-connexes', NOW - 301_000) });
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(field().value).toBe('');
  });

  it('never takes the place of what has been typed', async () => {
    open({ memory: leave('frais', 'frais-connexes', NOW), early: 'pix' });
    await screen.findByRole('group', { name: 'Réponses' });
    expect(field().value).toBe('pix');
  });

  it('gives way to a new question typed over a restored answer', async () => {
    open({ memory: leave('frais', 'frais-connexes', NOW) });
    const title = await screen.findByRole('heading', { level: 2 });
    fireEvent.keyDown(title, { key: 'p' });
    await waitFor(() => expect(field().value).toBe('p'));
    expect(document.activeElement).toBe(field());
  });

  it('is not needed where an answer has gone', async () => {
    open({ memory: leave('frais', 'gone', NOW) });
    await waitFor(() => expect(field().value).toBe('frais'));
  });
});

describe('other ways in', () => {
  it('the text selected in a page is searched, tidied', async () => {
    const { memory } = open({
      takeSelection: async () => ' rembourser\n  le train ',
      memory: leave('pix', undefined, NOW),
    });
    await waitFor(() => expect(field().value).toBe('rembourser le train'));
    expect(await screen.findByRole('group', { name: 'Réponses' })).toBeTruthy();
    // It is the page's, not the user's.
    await waitFor(async () => expect((await memory.read()).left?.text).toBe(''));
  });

  it('an address that names an answer opens it, and an answer opened names itself', async () => {
    const { address } = open({ hash: 'dispense' });
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toContain('dispensé');
    expect(screen.getByRole('link', { name: 'Ouvrir dans un onglet' }).getAttribute('href')).toBe(
      '#dispense',
    );
    await waitFor(() => expect(address.value).toBe('dispense'));
    fireEvent.click(screen.getByRole('button', { name: /Retour/ }));
    await waitFor(() => expect(address.value).toBe(''));
  });

  it('an address that names nothing is left alone', async () => {
    const { address } = open({ hash: 'nowhere' });
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(screen.queryByRole('article')).toBeNull();
    expect(address.value).toBe('nowhere');
  });
});

describe('what the popup keeps', () => {
  it('are the last answers, offered above the popular ones, and forgotten when asked', async () => {
    const { memory } = open({ memory: keep({ ...welcomed, recents: ['calendrier'] }) });
    const recents = await screen.findByRole('group', { name: 'Vos dernières réponses' });
    expect(recents.textContent).toContain('calendrier');
    expect(screen.getByRole('group', { name: 'Questions populaires' }).textContent).not.toContain(
      'calendrier',
    );
    fireEvent.click(screen.getByRole('option', { name: /deux certifications/ }));
    await waitFor(() => expect(memory.value.recents).toEqual(['deux-certifications', 'calendrier']));
    fireEvent.click(screen.getByText('Effacer vos dernières réponses'));
    await waitFor(() => expect(memory.value).toMatchObject({ recents: [], left: undefined }));
    expect(screen.getByText('Effacé.')).toBeTruthy();
  });

  it('is a switch for the highlights', async () => {
    const { settings } = open();
    const box = screen.getByRole('checkbox', { name: /Surligner/, hidden: true });
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    fireEvent.click(box);
    await waitFor(() => expect(settings.value.highlight).toBe(false));
  });
});

const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('a FAQ of several categories', () => {
  const other: Category = { id: 'aide', title: 'Aide aux structures', url: 'https://aide.example/' };
  const entries = assets.entries.map((entry, place) => (place < 8 ? entry : { ...entry, category: other }));

  it('offers its categories, and the questions of the one chosen', async () => {
    open({ entries });
    const categories = await screen.findByRole('group', { name: 'Rubriques' });
    expect(
      within(categories)
        .getAllByRole('option')
        .map(({ textContent }) => textContent),
    ).toEqual([expect.stringContaining('8\u00a0questions'), 'Aide aux structures4\u00a0questions']);
    fireEvent.click(screen.getByRole('option', { name: /Aide aux structures/ }));
    const questions = await screen.findByRole('group', { name: 'Aide aux structures' });
    expect(within(questions).getAllByRole('option')).toHaveLength(4);
    await waitFor(() => expect(said()).toContain('4\u00a0questions'));
    await expectAccessible();
  });

  it.each([
    ['its last option', () => fireEvent.click(screen.getByRole('option', { name: /Toutes les rubriques/ }))],
    ['Escape', () => fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Escape' })],
  ])('leads back from a category by %s', async (_, back) => {
    open({ entries });
    fireEvent.click(await screen.findByRole('option', { name: /Aide aux structures/ }));
    await screen.findByRole('group', { name: 'Aide aux structures' });
    back();
    await screen.findByRole('group', { name: 'Questions populaires' });
    await waitFor(() => expect(said()).not.toContain('4\u00a0questions'));
  });

  it('of one has none to offer', async () => {
    open();
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(screen.queryByRole('group', { name: 'Rubriques' })).toBeNull();
  });
});

it('a tab older than the extension is told to be loaded again', async () => {
  open({ takeOldTab: async () => true });
  expect(await screen.findByText(/rechargez la page/)).toBeTruthy();
});

it('« À propos » says who does not speak, whence the answers come, and what is kept', async () => {
  open();
  const about = screen.getByText('À propos').closest('details');
  for (const said of [/ni faite ni approuvée par l’État/, /L322-1/, /n’envoie rien à personne/]) {
    expect(about?.textContent).toMatch(said);
  }
});
