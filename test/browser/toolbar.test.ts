import { beforeEach, describe, expect, it, vi } from 'vitest';
import { attachMenus, openPopup, showBadge } from '../../src/browser/toolbar';
import { toolbarTitle } from '../../src/ui/strings';

type Click = (info: { menuItemId: string; selectionText?: string }, tab?: { windowId: number }) => void;

const { called, fake } = vi.hoisted(() => {
  const called: string[] = [];
  const record =
    (name: string) =>
    async (...given: readonly unknown[]): Promise<void> => {
      called.push([name, ...given.map((value) => JSON.stringify(value))].join(' '));
    };
  const fake = {
    popup: record('popup'),
    click: undefined as Click | undefined,
    native: {} as object,
    record,
  };
  return { called, fake };
});

vi.mock('../../src/browser/native', () => ({
  get native() {
    return fake.native;
  },
}));
vi.mock('../../src/browser/browser', () => ({
  browser: {
    action: {
      openPopup: () => fake.popup(),
      setBadgeBackgroundColor: async () => {},
      setBadgeText: fake.record('text'),
      setTitle: fake.record('title'),
    },
    tabs: { create: fake.record('tab') },
    windows: { getCurrent: async () => ({ id: 5 }) },
    runtime: {
      getURL: (path: string) => `ext:/${path}`,
      onInstalled: { addListener: (listener: () => void) => listener() },
    },
    contextMenus: {
      removeAll: async () => {},
      create: fake.record('menu'),
      onClicked: {
        addListener: (listener: Click) => {
          fake.click = listener;
        },
      },
    },
  },
}));

beforeEach(() => {
  called.length = 0;
  fake.native = {};
  fake.popup = fake.record('popup');
});

const attach = () => attachMenus({ search: 'Chercher %s', beside: 'À côté' });

describe('the menus', () => {
  it('are one of selected text, one of the toolbar’s button', async () => {
    attach();
    await expect
      .poll(() => called)
      .toEqual([
        'menu {"id":"search-selection","title":"Chercher %s","contexts":["selection"]}',
        'menu {"id":"open-beside","title":"À côté","contexts":["action"]}',
      ]);
  });

  it.each<[string, object, string]>([
    ['Chromium’s side panel, in the window of the click', { sidePanel: 'open' }, 'panel {"windowId":7}'],
    ['Firefox’s sidebar', { sidebarAction: 'open' }, 'panel'],
    ['a tab where there is neither, as on Android', {}, 'tab {"url":"ext:/popup.html"}'],
  ])('open beside the page %s', async (_, has, opened) => {
    fake.native = Object.fromEntries(
      Object.entries(has).map(([name, method]) => [name, { [method]: fake.record('panel') }]),
    );
    attach();
    await vi.waitFor(() => expect(called).toHaveLength(2));
    fake.click?.({ menuItemId: 'open-beside' }, { windowId: 7 });
    expect(called.slice(2)).toEqual([opened]);
  });

  it('give the selected text once, and open the popup for it', () => {
    const { take } = attach();
    fake.click?.({ menuItemId: 'search-selection', selectionText: 'le train' });
    expect(called).toContain('popup');
    expect([take(), take()]).toEqual(['le train', '']);
  });
});

it('opens the popup as a tab where the browser refuses', async () => {
  fake.popup = () => Promise.reject(new Error('No gesture'));
  await openPopup();
  expect(called).toEqual(['tab {"url":"ext:/popup.html"}']);
});

describe('the badge', () => {
  const NAME = 'FAQ Conseiller numérique (non officiel)';
  it.each([
    [{ count: 0, isQuiet: false }, '', NAME],
    [{ count: 1, isQuiet: false }, '1', `${NAME}\n1\u00a0terme expliqué sur cette page`],
    [{ count: 16, isQuiet: false }, '16', `${NAME}\n16\u00a0termes expliqués sur cette page`],
    [{ count: 0, isQuiet: true }, '⏸', `${NAME}\nExplications masquées sur cette page`],
  ])('of a page with %o is « %s », and the button’s title explains it', async (shown, text, title) => {
    await showBadge(3, { ...shown, title: toolbarTitle(shown) });
    expect(called).toEqual([
      `text ${JSON.stringify({ tabId: 3, text })}`,
      `title ${JSON.stringify({ tabId: 3, title })}`,
    ]);
  });
});
