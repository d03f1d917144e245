// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { SearchPanel } from '../../src/ui/search-panel';
import { suggest } from '../../src/ui/suggestions';
import { readFormation } from '../support/formation';

const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const search = (query: { text: string }) => Promise.resolve(index.query(query));
const term = { id: 'pix', label: 'Pix', expansion: 'test' };
const chosenTerms: string[] = [];

function open(): HTMLElement {
  render(
    <SearchPanel
      search={search}
      suggestions={suggest({ popular: assets.entries.slice(0, 3), terms: [term] })}
      helpCentreUrl="https://aide.conseiller-numerique.gouv.fr/fr/"
      onTerm={({ id }) => chosenTerms.push(id)}
    />,
  );
  return screen.getByRole('combobox', { name: 'Chercher dans la FAQ' });
}

async function expectAccessible(): Promise<void> {
  // Colours are judged in a real browser.
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
}

afterEach(cleanup);

describe('search panel', () => {
  it('opens with the focus in the field, popular questions and the terms of the page', async () => {
    const field = open();
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole('group', { name: 'Questions populaires' }).textContent).toContain(
      'deux certifications',
    );
    fireEvent.click(screen.getByRole('option', { name: /Pix/ }));
    expect(chosenTerms).toEqual(['pix']);
    await expectAccessible();
  });

  it('shows results as one types, and the answer at Enter, with its age before its text', async () => {
    const field = open();
    fireEvent.input(field, { target: { value: 'rembourser le train' } });
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('frais connexes'));
    await expectAccessible();
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
    fireEvent.keyDown(field, { key: 'Enter' });
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/Extrait.*Pour rappel/s);
    expect(text).toContain('…\u00a0(extrait)');
    expect(
      screen.getByRole('link', { name: 'Ouvrir le centre d’aide officiel' }).getAttribute('href'),
    ).toContain('/fr/category/');
    await expectAccessible();
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'rembourser le train');
  });

  it('says so when there is no answer, with the way to the help centre', async () => {
    fireEvent.input(open(), { target: { value: 'salaire' } });
    await screen.findByText('Pas de réponse dans cette FAQ');
    expect(screen.getByText(/ne traite pas de/).textContent).toContain('la rémunération');
    expect(screen.getByRole('link', { name: /centre d’aide/ })).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Pas de réponse dans cette FAQ'));
    await expectAccessible();
  });

  it('tells what it corrected, and searches as typed when asked', async () => {
    fireEvent.input(open(), { target: { value: 'certifcation visée' } });
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('Résultats pour «\u00a0certification\u00a0»'),
    );
    fireEvent.click(screen.getByRole('button', { name: /certifcation.*tel quel/ }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(''));
  });

  it('leaves Escape to the browser when nothing is left to go back to', () => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    open().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
