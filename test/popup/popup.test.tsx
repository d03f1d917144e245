// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type PopupMemory } from '../../src/popup/memory';
import { resultOf } from '../../src/ui/answer';
import { keep } from '../support/keep';
import { assets, expectAccessible, NOW, openPopup, welcomed } from '../support/popup-in-memory';

const field = (): HTMLInputElement => screen.getByRole('combobox');
const leave = (text: string, openId: string | undefined, at: number) =>
  keep<PopupMemory>({ ...welcomed, left: { text, openId, at } });

afterEach(cleanup);

describe('the first opening', () => {
  it('says what, where and by which keys, until it has been understood', async () => {
    const { memory } = openPopup({ memory: keep(EMPTY_MEMORY) });
    const welcome = await screen.findByRole('region', { name: 'Bienvenue' });
    await within(welcome).findByText(/Alt.\+.Maj.\+.U/);
    expect(welcome.textContent).toContain('conseiller-numerique.gouv.fr');
    expect(document.activeElement).toBe(field());
    await expectAccessible();
    const understood = within(welcome).getByRole('button', { name: 'J’ai compris' });
    understood.focus();
    fireEvent.click(understood);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Bienvenue' })).toBeNull());
    // The button takes the focus with it: typing goes on in the field.
    await waitFor(() => expect(document.activeElement).toBe(field()));
    expect(memory.value.isWelcomed).toBe(true);
  });

  it('offers questions to try, and searches the one chosen', async () => {
    openPopup({ memory: keep(EMPTY_MEMORY) });
    const welcome = await screen.findByRole('region', { name: 'Bienvenue' });
    fireEvent.click(within(welcome).getByRole('button', { name: 'frais de train' }));
    await waitFor(() => expect(field().value).toBe('frais de train'));
    expect(document.activeElement).toBe(field());
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('frais connexes'));
    expect(screen.queryByRole('region', { name: 'Bienvenue' })).toBeNull();
  });

  it.each([
    ['Alt+Shift+U', /Clavier.*Alt.*Maj.*U/],
    ['', 'Raccourcis clavier'],
  ])('leads to the list of shortcuts, the popup’s own being « %s »', async (keys, name) => {
    openPopup({
      memory: keep(EMPTY_MEMORY),
      shortcuts: async () => [
        { name: '_execute_action', keys },
        { name: 'next-term', keys: 'Alt+Shift+K' },
      ],
    });
    fireEvent.click(await screen.findByRole('button', { name }));
    const settings = await screen.findByRole('region', { name: 'Réglages' });
    await within(settings).findByText('Expliquer le terme suivant');
  });

  it('says nothing of shortcuts where there are none', async () => {
    openPopup({ memory: keep(EMPTY_MEMORY), shortcuts: async () => [] });
    const welcome = await screen.findByRole('region', { name: 'Bienvenue' });
    expect(welcome.textContent).not.toMatch(/raccourci|clavier/i);
  });
});

describe('reopening', () => {
  it('restores query and answer, and Escape leads to the query', async () => {
    openPopup({ memory: leave('frais', 'frais-connexes', NOW - 60_000) });
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toContain('frais connexes');
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(field().value).toBe('frais');
    expect(field().selectionEnd).toBe(5);
  });

  it('begins anew after five minutes', async () => {
    openPopup({ memory: leave('frais', 'frais-connexes', NOW - 301_000) });
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(field().value).toBe('');
  });

  it('never takes the place of what has been typed', async () => {
    openPopup({ memory: leave('frais', 'frais-connexes', NOW), early: 'pix' });
    await screen.findByRole('group', { name: 'Réponses' });
    expect(field().value).toBe('pix');
  });

  it('gives way to a new question typed over a restored answer', async () => {
    openPopup({ memory: leave('frais', 'frais-connexes', NOW) });
    const title = await screen.findByRole('heading', { level: 2 });
    fireEvent.keyDown(title, { key: 'p' });
    await waitFor(() => expect(field().value).toBe('p'));
    expect(document.activeElement).toBe(field());
  });

  it('is not needed where an answer has gone', async () => {
    openPopup({ memory: leave('frais', 'gone', NOW) });
    await waitFor(() => expect(field().value).toBe('frais'));
  });
});

describe('other ways in', () => {
  it('the text selected in a page is searched, tidied', async () => {
    const { memory } = openPopup({
      background: { takeSelection: async () => ' rembourser\n  le train ' },
      memory: leave('pix', undefined, NOW),
    });
    await waitFor(() => expect(field().value).toBe('rembourser le train'));
    expect(await screen.findByRole('group', { name: 'Réponses' })).toBeTruthy();
    // It is the page's, not the user's.
    await waitFor(async () => expect((await memory.read()).left?.text).toBe(''));
  });

  it('an address that names an answer opens it, and an answer opened names itself', async () => {
    const { address } = openPopup({ hash: 'dispense' });
    expect((await screen.findByRole('heading', { level: 2 })).textContent).toContain('dispensé');
    expect(screen.getByRole('link', { name: 'Ouvrir dans un onglet' }).getAttribute('href')).toBe(
      '#dispense',
    );
    await waitFor(() => expect(address.value).toBe('dispense'));
    fireEvent.click(screen.getByRole('button', { name: /Retour/ }));
    await waitFor(() => expect(address.value).toBe(''));
  });

  it('an address that names nothing is left alone', async () => {
    const { address } = openPopup({ hash: 'nowhere' });
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(screen.queryByRole('article')).toBeNull();
    expect(address.value).toBe('nowhere');
  });
});

describe('the settings', () => {
  it('are a page, with the keys of each command as French keyboards name them; Escape goes back', async () => {
    const chosen: string[] = [];
    openPopup({
      early: 'pix',
      shortcuts: async () => [
        { name: '_execute_action', keys: 'Alt+Shift+U' },
        { name: 'quick-search', keys: '' },
      ],
      chooseShortcuts: () => void chosen.push('once'),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Réglages' }));
    const page = await screen.findByRole('region', { name: 'Réglages' });
    expect(document.activeElement).toBe(within(page).getByRole('heading', { level: 2 }));
    await within(page).findByText('Alt\u00a0+\u00a0Maj\u00a0+\u00a0U', { normalizer: (text) => text });
    expect(within(page).getByText('aucun')).toBeTruthy();
    fireEvent.click(within(page).getByRole('button', { name: 'Modifier' }));
    expect(chosen).toEqual(['once']);
    await expectAccessible();
    fireEvent.keyDown(page, { key: 'Escape' });
    expect(screen.queryByRole('region', { name: 'Réglages' })).toBeNull();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('pix');
  });
});

describe('what the popup keeps', () => {
  it('are the last answers, offered above the popular ones, and forgotten when asked', async () => {
    const { memory } = openPopup({ memory: keep({ ...welcomed, recents: ['calendrier'] }) });
    const recents = await screen.findByRole('group', { name: 'Vos dernières réponses' });
    expect(recents.textContent).toContain('calendrier');
    expect(screen.getByRole('group', { name: 'Questions populaires' }).textContent).not.toContain(
      'calendrier',
    );
    fireEvent.click(screen.getByRole('option', { name: /deux certifications/ }));
    await waitFor(() => expect(memory.value.recents).toEqual(['deux-certifications', 'calendrier']));
    fireEvent.click(screen.getByRole('button', { name: 'Réglages' }));
    fireEvent.click(await screen.findByText('Effacer vos dernières réponses'));
    await waitFor(() => expect(memory.value).toMatchObject({ recents: [], left: undefined }));
    expect(screen.getByText('Effacé.')).toBeTruthy();
  });

  it('is a switch for the highlights', async () => {
    const { settings } = openPopup();
    fireEvent.click(screen.getByRole('button', { name: 'Réglages' }));
    const box = await screen.findByRole('checkbox', { name: /Souligner/ });
    await waitFor(() => expect(box).toHaveProperty('checked', true));
    fireEvent.click(box);
    await waitFor(() => expect(settings.value.highlight).toBe(false));
  });
});

it('a tab older than the extension is told to be loaded again', async () => {
  openPopup({ takeOldTab: async () => true });
  expect(await screen.findByText(/rechargez cette page/)).toBeTruthy();
});

it('« À propos » says who does not speak, whence the answers come, and what is kept', async () => {
  openPopup();
  fireEvent.click(screen.getByRole('button', { name: 'À propos' }));
  const about = await screen.findByRole('region', { name: 'À propos' });
  for (const said of [
    /ni faite ni approuvée par l’État/,
    /L322-1/,
    /n’envoie rien à personne/,
    /Lu dans des copies ou dans le code public des sites officiels \(.*20\d\d.*\), non sur les pages elles-mêmes\./,
  ]) {
    expect(about.textContent).toMatch(said);
  }
});

it('repeats its query when all learned articles are loaded', async () => {
  let settle = (): void => {};
  const settled = new Promise<true>((resolve) => {
    settle = () => resolve(true);
  });
  let known = 1;
  const search = async () => ({
    kind: 'answered' as const,
    results: assets.entries.slice(0, known).map(resultOf),
    related: [],
    corrections: [],
  });
  openPopup({ background: { settled: () => settled, search }, early: 'pix' });
  await expect.poll(() => screen.queryAllByRole('option').length).toBe(1);
  known = 2;
  settle();
  await expect.poll(() => screen.getAllByRole('option').length).toBe(2);
});
