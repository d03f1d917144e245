// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LearnedItem } from '../../src/learning/library';
import { Learned } from '../../src/popup/learned';
import { EMPTY_MEMORY, type PopupMemory } from '../../src/popup/memory';
import { FirstLearned } from '../../src/popup/welcome';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings';
import { popupStrings } from '../../src/ui/popup-strings';
import { learnedStrings } from '../../src/ui/settings-strings';
import { keep } from '../support/keep';
import { learnedInMemory } from '../support/learned-in-memory';

const visited = Date.UTC(2026, 10, 23, 12);
const article = (id: string, title: string, origin: LearnedItem['origin'] = 'visit'): LearnedItem => {
  return { id, title, origin, extent: 'full', visited, url: `https://aide.example/fr/article/a-${id}/` };
};
const ARTICLES = [article('1', 'Le calendrier'), article('2', 'Les frais', 'file')];

// No-break spaces count: they are a part of what is written.
const AS_WRITTEN = { normalizer: (text: string) => text.trim() };

afterEach(cleanup);

function worldOf(background: ReturnType<typeof learnedInMemory>, isTold = false) {
  const saved: string[] = [];
  const memory = keep<PopupMemory>({ ...EMPTY_MEMORY, isTold });
  const settings = keep<Settings>(DEFAULT_SETTINGS);
  const saveFile = (name: string, text: string) => void saved.push(`${name}: ${text}`);
  return {
    world: { background, memory, settings, saveFile, helpCentreUrl: 'https://aide.example/' },
    memory,
    settings,
    saved,
  };
}

describe('what was learned', () => {
  it('is counted and listed, with where and when each article was read', async () => {
    render(<Learned world={worldOf(learnedInMemory(ARTICLES)).world} />);
    await screen.findByText(/2.réponses complètes sur 12/);
    expect(screen.getByText(/\(lu le 23\/11\/2026\)/)).toBeTruthy();
    expect(screen.getByText(/importé d’un fichier, relevé le 23\/11\/2026/)).toBeTruthy();
    expect(screen.getByText('Le calendrier').getAttribute('href')).toContain('/a-1/');
  });

  it('of a category page is said to be an excerpt', async () => {
    render(
      <Learned
        world={worldOf(learnedInMemory([{ ...article('1', 'Le calendrier'), extent: 'excerpt' }])).world}
      />,
    );
    expect(await screen.findByText(/\(extrait relevé le 23\/11\/2026\)/)).toBeTruthy();
  });

  it('says when the browser keeps nothing', async () => {
    const refuse = () => Promise.reject(new Error('QUOTA_BYTES'));
    const full = { ...learnedInMemory(ARTICLES), forgetLearned: refuse, importLearned: refuse };
    render(<Learned world={worldOf(full).world} />);
    fireEvent.click(await screen.findByLabelText(learnedStrings.forgetWhat('Le calendrier'), AS_WRITTEN));
    await screen.findByText(learnedStrings.failed, AS_WRITTEN);
    expect(screen.getByText('Le calendrier')).toBeTruthy();
  });

  it('is forgotten one by one', async () => {
    render(<Learned world={worldOf(learnedInMemory(ARTICLES)).world} />);
    fireEvent.click(await screen.findByLabelText(learnedStrings.forgetWhat('Le calendrier'), AS_WRITTEN));
    await screen.findByText(learnedStrings.forgotten, AS_WRITTEN);
    expect(screen.queryByText('Le calendrier')).toBeNull();
    expect(screen.getByText('Les frais')).toBeTruthy();
    // Where the keyboard can go on from.
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  it('is forgotten whole only when that is confirmed', async () => {
    render(<Learned world={worldOf(learnedInMemory(ARTICLES)).world} />);
    fireEvent.click(await screen.findByText(learnedStrings.forgetAll, AS_WRITTEN));
    expect(screen.getByText('Le calendrier')).toBeTruthy();
    fireEvent.click(screen.getByText(learnedStrings.sureToForgetAll, AS_WRITTEN));
    await screen.findByText(/0.réponse complète sur 12/);
  });

  it('goes into a file, and comes from one', async () => {
    const { world, saved } = worldOf(learnedInMemory(ARTICLES));
    render(<Learned world={world} />);
    fireEvent.click(await screen.findByText(learnedStrings.export, AS_WRITTEN));
    await expect.poll(() => saved).toEqual(['faq-conum-articles.json: ["1","2"]']);
    const choose = (text: string) =>
      fireEvent.change(screen.getByLabelText(learnedStrings.import, AS_WRITTEN), {
        target: { files: [new File([text], 'articles.json')] },
      });
    choose('{}');
    await screen.findByText(learnedStrings.imported(2, 1), AS_WRITTEN);
    choose('not ours');
    await screen.findByText(learnedStrings.noSuchFile, AS_WRITTEN);
  });
});

describe('the first article learned', () => {
  it('is told once, with the way to stop', async () => {
    const { world, memory, settings } = worldOf(learnedInMemory(ARTICLES));
    render(<FirstLearned world={world} />);
    fireEvent.click(await screen.findByText(popupStrings.stopLearning, AS_WRITTEN));
    await expect.poll(() => [memory.value.isTold, settings.value.learn]).toEqual([true, false]);
  });

  it.each([
    ['it was told before', learnedInMemory(ARTICLES), true],
    ['nothing was learned', learnedInMemory(), false],
    ['it came from a file', learnedInMemory([article('2', 'Les frais', 'file')]), false],
  ])('is not told when %s', async (_, learned, isTold) => {
    const { container } = render(<FirstLearned world={worldOf(learned, isTold).world} />);
    await learned.learned();
    await new Promise((resolve) => setTimeout(resolve));
    expect(container.textContent).toBe('');
  });
});
