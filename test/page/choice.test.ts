// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createChoice, createGate } from '../../src/page/choice';
import type { Landmark, Occurrence } from '../../src/page/occurrences';
import type { Fit, Sentence } from '../../src/search/types';

vi.mock('../../src/page/visibility', () => ({ createVisibilityCheck: () => () => true }));

/** The occurrence of Pix in `text`. */
function pixIn(text: string): Occurrence {
  const node = document.createTextNode(text);
  const run = { kind: 'run', text, nodes: [node], starts: [0], node } as const;
  const start = text.indexOf('Pix');
  return { kind: 'occurrence', termId: 'pix', start, end: start + 'Pix'.length, run };
}

/** A background that answers by the first word, when it is told to. */
function background() {
  const messages: (readonly Sentence[])[] = [];
  const replies: ((isWell: boolean) => void)[] = [];
  const fitOf = ({ text }: Sentence): Fit =>
    text.startsWith('Oui') ? 'answered' : text.startsWith('Peut-être') ? 'likely' : 'unanswered';
  const judge = (sentences: readonly Sentence[]): Promise<readonly Fit[]> => {
    messages.push(sentences);
    return new Promise((resolve, reject) => {
      replies.push((isWell) => (isWell ? resolve(sentences.map(fitOf)) : reject(new Error('asleep'))));
    });
  };
  const reply = async (isWell = true): Promise<void> => {
    replies.shift()?.(isWell);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { judge, messages, reply };
}

const nothing = (): void => {};

beforeEach(() => {
  document.title = 'Mentions légales';
  document.body.innerHTML = '';
});

describe('the gate', () => {
  it('is closed until the background has answered, then open where an entry answers', async () => {
    const { judge, reply } = background();
    const onAnswer = vi.fn();
    const gate = createGate(judge, 200, onAnswer);
    const [yes, no] = [pixIn('Oui, Pix'), pixIn('Non, Pix')];
    expect([gate.isOpen(yes), gate.isOpen(no)]).toEqual([false, false]);
    gate.ask();
    expect([gate.isOpen(yes), onAnswer.mock.calls.length]).toEqual([false, 0]);
    await reply();
    expect([gate.isOpen(yes), gate.isOpen(no), onAnswer.mock.calls.length]).toEqual([true, false, 1]);
  });

  it.each([
    ['Mentions légales', '', false],
    ['Se former', '', true],
    ['Information', '<h1>Transformation</h1>', false],
    ['Plateforme', '<h1>Les <b>certifications</b></h1>', true],
  ])('a sentence that an entry is likely to answer, on a page « %s » %s: %s', async (title, html, isOpen) => {
    document.title = title;
    document.body.innerHTML = html;
    const { judge, reply } = background();
    const gate = createGate(judge, 200, nothing);
    const perhaps = pixIn('Peut-être, Pix');
    gate.isOpen(perhaps);
    gate.ask();
    await reply();
    expect(gate.isOpen(perhaps)).toBe(isOpen);
  });

  it('sends many sentences in messages one after the other, and has the terms chosen anew ever more seldom', async () => {
    const { judge, messages, reply } = background();
    const onAnswer = vi.fn();
    const gate = createGate(judge, 10, onAnswer);
    for (let index = 0; index < 250; index += 1) gate.isOpen(pixIn(`Non, ${index} Pix`));
    gate.ask();
    while (messages.flat().length < 250) await reply();
    await reply();
    expect([messages.length, Math.max(...messages.map(({ length }) => length))]).toEqual([25, 10]);
    // After the replies 1, 2, 4, 8, 16 and 25.
    expect(onAnswer).toHaveBeenCalledTimes(6);
  });

  it('asks about a sentence once, however often it stands in the page or is read anew', async () => {
    const { judge, messages, reply } = background();
    const gate = createGate(judge, 200, nothing);
    for (let time = 0; time < 3; time += 1) gate.isOpen(pixIn('Oui, Pix'));
    gate.ask();
    gate.isOpen(pixIn('Oui, Pix'));
    gate.ask();
    await reply();
    expect(gate.isOpen(pixIn('Oui, Pix'))).toBe(true);
    gate.ask();
    expect(messages).toEqual([[expect.objectContaining({ text: 'Oui, Pix', about: 'pix' })]]);
  });

  it('sends no more in a message than the background accepts', async () => {
    const { judge, messages, reply } = background();
    const gate = createGate(judge, 200, () => askAll());
    const many = Array.from({ length: 450 }, (_, index) => pixIn(`Oui, Pix ${index}`));
    const askAll = (): void => {
      for (const occurrence of many) gate.isOpen(occurrence);
      gate.ask();
    };
    askAll();
    for (let time = 0; time < 3; time += 1) await reply();
    expect(messages.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(many.every((occurrence) => gate.isOpen(occurrence))).toBe(true);
  });

  it('stays closed when the background fails, and asks again next time', async () => {
    const { judge, messages, reply } = background();
    const gate = createGate(judge, 200, nothing);
    const yes = pixIn('Oui, Pix');
    gate.isOpen(yes);
    gate.ask();
    await reply(false);
    expect(gate.isOpen(yes)).toBe(false);
    gate.ask();
    await reply();
    expect([gate.isOpen(yes), messages.length]).toEqual([true, 2]);
  });
});

it('of each term the first that the gate lets through is chosen', () => {
  const [no, yes, next] = [pixIn('Non, Pix'), pixIn('Oui, Pix'), pixIn('Oui, Pix encore')];
  const landmarks: Landmark[] = [no, yes, next].map((occurrence) => ({
    kind: 'terms',
    run: occurrence.run,
    terms: [occurrence],
  }));
  const chosen: Occurrence[] = [];
  const { choose } = createChoice({ isOpen: ({ run }) => run.text.startsWith('Oui') });
  for (const _ of choose(landmarks, chosen));
  expect(chosen).toEqual([yes]);
});
