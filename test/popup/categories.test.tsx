// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Category } from '../../src/faq/entry';
import { assets, expectAccessible, openPopup } from '../support/popup-in-memory';

afterEach(cleanup);

const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('a FAQ of several categories', () => {
  const other: Category = { id: 'aide', title: 'Aide aux structures', url: 'https://aide.example/' };
  const entries = assets.entries.map((entry, place) => (place < 8 ? entry : { ...entry, category: other }));

  it('offers its categories, and the questions of the one chosen', async () => {
    openPopup({ entries });
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
    openPopup({ entries });
    fireEvent.click(await screen.findByRole('option', { name: /Aide aux structures/ }));
    await screen.findByRole('group', { name: 'Aide aux structures' });
    back();
    await screen.findByRole('group', { name: 'Questions populaires' });
    await waitFor(() => expect(said()).not.toContain('4\u00a0questions'));
  });

  it('of one has none to offer', async () => {
    openPopup();
    await screen.findByRole('group', { name: 'Questions populaires' });
    expect(screen.queryByRole('group', { name: 'Rubriques' })).toBeNull();
  });
});
