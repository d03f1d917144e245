// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createModel } from '../../src/meaning/model';
import { createSearchIndex } from '../../src/search/search-index';
import { suggest } from '../../src/ui/option-list';
import { SearchPanel } from '../../src/ui/search-panel';
import { readFormation } from '../support/formation';

const assets = readFormation();
const index = createSearchIndex({ ...assets, model: createModel(assets.model) });
const search = (query: { text: string }) => Promise.resolve(index.query(query));
const term = { id: 'pix', label: 'Pix', expansion: 'test' };
const chosenTerms: string[] = [];

function open(searchWith = search): HTMLElement {
  render(
    <SearchPanel
      search={searchWith}
      suggestions={suggest({ popular: assets.entries.slice(0, 3), terms: [term] })}
      helpCentreUrl="https://aide.conseiller-numerique.gouv.fr/fr/"
      onTerm={({ id }) => chosenTerms.push(id)}
    />,
  );
  return screen.getByRole('combobox', { name: 'Chercher dans la FAQ' });
}

const statuses = (): (string | null)[] => screen.getAllByRole('status').map(({ textContent }) => textContent);

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
    expect(field.getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[0]?.id);
    fireEvent.keyDown(field, { key: 'Enter' });
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toMatch(/Extrait.*Pour rappel/s);
    expect(text).toContain('…\u00a0(extrait)');
    expect(
      screen.getByRole('link', { name: 'Chercher la suite au centre d’aide officiel' }).getAttribute('href'),
    ).toContain('/fr/category/');
    await expectAccessible();
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Escape' });
    expect(screen.getByRole('combobox')).toHaveProperty('value', 'rembourser le train');
  });

  it('says so when there is no answer, with the way to the help centre', async () => {
    fireEvent.input(open(), { target: { value: 'salaire' } });
    await screen.findByText('Cette FAQ n’y répond pas');
    expect(screen.getByText(/n’en parle pas/).textContent).toContain('la rémunération');
    expect(screen.getByRole('link', { name: /centre d’aide/ })).toBeTruthy();
    await waitFor(() => expect(statuses()).toContain('Cette FAQ n’y répond pas'));
    await expectAccessible();
  });

  it('shows no result of an earlier text after a search that failed, and finds again', async () => {
    const failing = vi.fn(search).mockRejectedValueOnce(new Error('no background'));
    const field = open(failing);
    fireEvent.input(field, { target: { value: 'dispense' } });
    await waitFor(() => expect(failing).toHaveBeenCalledTimes(1));
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.input(field, { target: { value: 'dispense ?' } });
    await screen.findByRole('option', { name: /dispensé/ });
    failing.mockRejectedValueOnce(new Error('no background'));
    fireEvent.input(field, { target: { value: 'dispense de' } });
    await waitFor(() => expect(screen.queryByRole('option', { name: /dispensé/ })).toBeNull());
  });

  it('tells what it corrected, and searches as typed when asked', async () => {
    fireEvent.input(open(), { target: { value: 'certifcation visée' } });
    await waitFor(() => expect(statuses().join()).toContain('Résultats pour «\u00a0certification\u00a0»'));
    fireEvent.click(screen.getByRole('button', { name: /Garder.*certifcation/ }));
    await waitFor(() => expect(statuses().join()).not.toContain('Résultats pour'));
  });

  it('opens the official page of the active result at Ctrl+Enter, and of the open answer', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const field = open();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(opened).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'dispense' } });
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe('faq-options-0'));
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(opened.mock.calls[0]?.[0]).toContain('/article/un-conseiller-numerique-peut-il-etre-dispense');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(screen.getByRole('heading', { level: 2 }), { key: 'Enter', ctrlKey: true });
    expect(opened).toHaveBeenCalledTimes(2);
    opened.mockRestore();
  });

  it('opens the official page of a result at a middle click, and nothing at a right one or for a term', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    const field = open();
    fireEvent(screen.getByRole('option', { name: /Pix/ }), new MouseEvent('auxclick', { button: 1 }));
    fireEvent.input(field, { target: { value: 'dispense' } });
    const [result] = await screen.findAllByRole('option', { name: /dispensé/ });
    if (result === undefined) throw new Error('No result');
    fireEvent(result, new MouseEvent('auxclick', { button: 2, bubbles: true }));
    expect(opened).not.toHaveBeenCalled();
    fireEvent(result, new MouseEvent('auxclick', { button: 1, bubbles: true }));
    expect(opened.mock.calls[0]?.[0]).toContain('/article/un-conseiller-numerique-peut-il-etre-dispense');
    expect(screen.queryByRole('article')).toBeNull();
    opened.mockRestore();
  });

  it('goes from one answer to the next with Alt and the arrows, and says where it is', async () => {
    const field = open();
    fireEvent.input(field, { target: { value: 'qui paye' } });
    await waitFor(() => expect(screen.getAllByRole('option').length).toBeGreaterThan(1));
    const count = screen.getAllByRole('option').length;
    fireEvent.keyDown(field, { key: 'Enter' });
    const title = (): HTMLElement => screen.getByRole('heading', { level: 2 });
    const first = title().textContent;
    fireEvent.keyDown(title(), { key: 'ArrowRight', altKey: true });
    expect(title().textContent).not.toBe(first);
    expect(document.activeElement).toBe(title());
    expect(screen.getByText(`2 sur ${count}`)).toBeTruthy();
    await expectAccessible();
    fireEvent.click(screen.getByRole('button', { name: 'Réponse précédente' }));
    expect(title().textContent).toBe(first);
  });

  it('offers two other questions after an answer, and opens them', async () => {
    const field = open();
    fireEvent.input(field, { target: { value: 'dispense' } });
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe('faq-options-0'));
    fireEvent.keyDown(field, { key: 'Enter' });
    const related = await screen.findByRole('region', { name: 'Questions proches' });
    const [other, ...rest] = within(related).getAllByRole('button');
    expect(rest).toHaveLength(1);
    if (other !== undefined) fireEvent.click(other);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe(other?.textContent);
  });

  it('leaves Escape to the browser when nothing is left to go back to', () => {
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    open().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
