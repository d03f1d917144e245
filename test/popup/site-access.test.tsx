// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { SiteAccess } from '../../src/popup/welcome';

const GIVE = { name: 'Rendre l’accès à ces pages' };
const withheld = (answer: boolean) => ({ isGiven: async () => false, ask: async () => answer });

afterEach(cleanup);

it('says that the official pages are withheld, and asks for them again', async () => {
  render(<SiteAccess access={withheld(true)} />);
  await screen.findByText(/ne laisse plus l’extension lire/);
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
  fireEvent.click(screen.getByRole('button', GIVE));
  await screen.findByText(/Rechargez les pages/);
});

it('keeps saying so when its user refuses', async () => {
  render(<SiteAccess access={withheld(false)} />);
  fireEvent.click(await screen.findByRole('button', GIVE));
  await Promise.resolve();
  expect(screen.queryByText(/Rechargez les pages/)).toBeNull();
  expect(screen.queryByText(/ne laisse plus/)).not.toBeNull();
});

it('says nothing where nothing is withheld', async () => {
  const { container } = render(<SiteAccess access={{ isGiven: async () => true, ask: async () => true }} />);
  await Promise.resolve();
  expect(container.textContent).toBe('');
});
