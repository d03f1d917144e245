// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Card } from '../../src/tooltip/card';
import { AnswerView, resultOf } from '../../src/ui/answer';
import { formationEntry } from '../support/formation';

afterEach(cleanup);

it.each([
  ['a sentence.', 'Une phrase. Et la suite', 'Une phrase.\u00a0(extrait)'],
  ['a part of one', 'Une phrase et', 'Une phrase…\u00a0(extrait)'],
])('marks an excerpt after %s', (_, text, shown) => {
  const entry = { ...formationEntry('objectifs'), answer: { text, extent: 'excerpt' as const } };
  const result = { ...resultOf(entry), passage: { start: 0, end: 'Une phrase'.length } };
  const { container } = render(<AnswerView result={result} compactId="reply" />);
  expect(container.querySelector('.passage')?.textContent).toBe(shown);
});

it('says age, how much has changed and what holds today before the text, and leads on after it', () => {
  const entry = formationEntry('objectifs');
  const result = { ...resultOf(entry), passage: { start: 0, end: entry.answer.text.length } };
  render(
    <Card
      term={{ id: 'opco', label: 'OPCO' }}
      outcome={{ kind: 'answered', results: [result], related: [], corrections: [] }}
      position={{ place: 3, count: 18 }}
      onStep={() => {}}
      onClose={() => {}}
      onMute={() => {}}
    />,
  );
  expect(screen.getByRole('dialog').textContent).toMatch(
    /OPCO.*objectifs.*Extrait, date inconnue.*changements.*Aujourd’hui · non officiel.*175.?h.*Chaque Conseiller.*Chercher la suite/su,
  );
});
