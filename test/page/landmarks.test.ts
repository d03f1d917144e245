// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { type BlockReading, createLandmarks, type Landmarks } from '../../src/page/landmarks';
import { type Landmark, nodeOf } from '../../src/page/occurrences';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** A landmark in each text node of `root`, or only in its own with `isDeep` false. */
function read(root: Element, isDeep = true): BlockReading {
  const texts = isDeep ? textsIn(root) : [...root.childNodes].filter((node) => node instanceof Text);
  return { root, isDeep, found: texts.map(landmarkIn) };
}

function landmarkIn(node: Text): Landmark {
  const run = { kind: 'run', text: node.data, nodes: [node], starts: [0], node } as const;
  return { kind: 'terms', run, terms: [{ kind: 'occurrence', termId: 'opco', start: 0, end: 4, run }] };
}

function textsIn(root: Node): Text[] {
  return [...root.childNodes].flatMap((node) => (node instanceof Text ? [node] : textsIn(node)));
}

function update(landmarks: Landmarks, readings: readonly BlockReading[], isMoved: boolean): void {
  for (const _ of landmarks.update(readings, isMoved));
}

function nodesOf(landmarks: Landmarks): Node[] {
  return [...landmarks.all()].map(nodeOf);
}

function newBlock(texts: number): Element {
  const block = document.createElement('div');
  for (let count = 0; count < texts; count += 1) block.append(document.createTextNode('OPCO'));
  return block;
}

/** A change of the page: adds blocks, removes or moves one, or changes a block's own text. */
const change = fc.record({
  kind: fc.constantFrom('add', 'add many', 'remove', 'move', 'own text' as const),
  block: fc.nat(),
  at: fc.nat(),
  texts: fc.nat({ max: 3 }),
});

it('the landmarks follow the page in reading order, whatever changes', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      document.body.innerHTML = '';
      const landmarks = createLandmarks();
      for (const { kind, block: wanted, at, texts } of changes) {
        const blocks = [document.body, ...document.body.querySelectorAll('div')];
        const block = blocks[wanted % blocks.length] ?? document.body;
        const place = (node: Node, in_ = block): void =>
          void in_.insertBefore(node, in_.childNodes[at % (in_.childNodes.length + 1)] ?? null);
        if (kind === 'add' || kind === 'add many') {
          const added = Array.from({ length: kind === 'add' ? 1 : 5 }, () => newBlock(texts));
          for (const one of added) place(one);
          update(
            landmarks,
            added.map((one) => read(one)),
            false,
          );
        } else if (kind === 'own text') {
          block.querySelector(':scope > div')?.previousSibling?.remove();
          place(document.createTextNode('OPCO'));
          update(landmarks, [read(block, false)], true);
        } else if (block !== document.body) {
          const target = blocks.filter((one) => !block.contains(one)).at(-1) ?? document.body;
          block.remove();
          if (kind === 'move') place(block, target);
          update(landmarks, kind === 'move' ? [read(block)] : [], true);
        }
        expect(nodesOf(landmarks)).toEqual(textsIn(document.body));
      }
    }),
  );
});

it('a landmark that is found again stays the same object', () => {
  const landmarks = createLandmarks();
  const block = newBlock(3);
  document.body.append(block);
  update(landmarks, [read(document.body)], false);
  const before = [...landmarks.all()];
  block.append(document.createTextNode('OPCO'));
  update(landmarks, [read(block, false)], false);
  expect([...landmarks.all()].slice(0, 3).map((landmark, index) => landmark === before[index])).toEqual([
    true,
    true,
    true,
  ]);
});

const SOME = 500;

/** A change that adds landmarks to a page of SOME of them, and how many positions may be compared for it. */
const CHANGES: Readonly<Record<string, { readonly act: (known: Landmarks) => BlockReading[]; max: number }>> =
  {
    'blocks added one by one': {
      act() {
        const added = Array.from({ length: SOME }, () => newBlock(1));
        document.body.append(...added);
        return added.map((one) => read(one));
      },
      max: 2 * SOME,
    },
    'one more text of a block that alternates with inner blocks': {
      act(known) {
        const block = document.createElement('div');
        for (let index = 0; index < SOME; index += 1)
          block.append(document.createTextNode('OPCO'), newBlock(1));
        document.body.append(block);
        update(known, [read(block)], false);
        block.append(document.createTextNode('OPCO'));
        return [read(block, false)];
      },
      max: 2,
    },
  };

it.each(Object.keys(CHANGES))('%s: each new landmark is compared with few others', (name) => {
  const change = CHANGES[name];
  const landmarks = createLandmarks();
  document.body.append(newBlock(SOME));
  update(landmarks, [read(document.body)], false);
  const readings = change?.act(landmarks) ?? [];
  const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
  update(landmarks, readings, false);
  expect(compare.mock.calls.length).toBeLessThanOrEqual(change?.max ?? 0);
  compare.mockRestore();
  expect(nodesOf(landmarks)).toEqual(textsIn(document.body));
});

it('texts that change in any order among many siblings are put in order without comparing them', () => {
  const blocks = Array.from({ length: 1_000 }, () => newBlock(1));
  document.body.append(...blocks);
  const landmarks = createLandmarks();
  update(landmarks, [read(document.body)], false);
  const changed = blocks.filter((_, index) => index % 5 === 0);
  for (const block of changed) block.append(document.createElement('hr'), document.createTextNode('OPCO'));
  const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
  // Each block comes after one that stands further down.
  const shuffled = changed.map((_, index) => changed[(index * 83) % changed.length] ?? document.body);
  update(
    landmarks,
    shuffled.map((block) => read(block, false)),
    false,
  );
  const comparisons = compare.mock.calls.length;
  compare.mockRestore();
  expect(nodesOf(landmarks)).toEqual(textsIn(document.body));
  expect(comparisons).toBeLessThan(10);
});
