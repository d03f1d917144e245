// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Card } from '../../src/tooltip/card';
import { resultOf } from '../../src/ui/answer';
import { formationEntry } from '../support/formation';

afterEach(cleanup);

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
    /OPCO.*objectifs.*Extrait, date inconnue.*changements.*savons aujourd’hui.*175.?h.*Chaque Conseiller.*Chercher la suite/su,
  );
});
