// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Card } from '../../src/tooltip/card';
import { resultOf } from '../../src/ui/answer';
import { formationEntry } from '../support/formation';

afterEach(cleanup);

it('says age, source and what has changed before the text', () => {
  const entry = formationEntry('objectifs');
  const result = { ...resultOf(entry), passage: { start: 0, end: entry.answer.text.length } };
  render(
    <Card
      term={{ id: 'opco', label: 'OPCO' }}
      outcome={{ kind: 'answered', results: [result], corrections: [] }}
      onClose={() => {}}
      onMute={() => {}}
    />,
  );
  expect(screen.getByRole('dialog').textContent).toMatch(
    /objectifs.*Extrait · centre d’aide officiel, .*Ce qui a changé depuis.*175.h.*Chaque Conseiller/su,
  );
});
