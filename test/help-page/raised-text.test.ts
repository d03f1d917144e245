// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { linesOf } from '../support/read-pages';

it.each([
  ['<p>20 m<sup>2</sup> ; 10<sup>3</sup></p>', '20 m² ; 10³', 'exponents'],
  [
    '<p>5 cm<sup>3</sup>, 10<sup>-6</sup>, CO<sub>2</sub></p>',
    '5 cm³, 10⁻⁶, CO₂',
    'more exponents, and an index',
  ],
  [
    '<p>Le 1<sup>er</sup> bloc, la 2<sup>e</sup> année, M<sup>me</sup> X</p>',
    'Le 1er bloc, la 2e année, Mme X',
    'ordinals',
  ],
  ['<p>Article n<sup>o</sup> 3</p>', 'Article n° 3', 'the sign of a number'],
  ['<p>La certification<sup>1</sup> est gratuite.</p>', 'La certification est gratuite.', 'a note call'],
  [
    '<p>La certification<sup><a href="#n2">2</a></sup>, le test <a href="#n3"><sup>3</sup></a>.</p>',
    'La certification, le test .',
    'linked note calls',
  ],
  ['<p>Le test<sup>(1)</sup><sup>[b]</sup><sup>*</sup>.</p>', 'Le test.', 'note calls in brackets, a star'],
  ['<p>En 2023<sup>2</sup>.</p>', 'En 2023.', 'a note call on a year'],
  [
    '<p>La certification<sup>1,2</sup>, le test<sup>1-3</sup>, le bloc<sup>1 2</sup>.</p>',
    'La certification, le test, le bloc.',
    'several note calls',
  ],
  [
    '<p>Le test<sup>a</sup> dure 10<sup>1,5</sup> s.</p>',
    'Le test dure 101,5 s.',
    'a letter; no numbers of notes',
  ],
  [
    '<p>D<sup>r</sup> X, M<sup>e</sup> Y, la n<sup>e</sup> fois, Prof<sup>r</sup> Z</p>',
    'Dr X, Me Y, la ne fois, Prof Z',
    'abbreviations',
  ],
  [
    '<p>20 m<span style="vertical-align:super">2</span>, la certification<span style="vertical-align:super">1</span>, CO<span style="vertical-align: sub">2</span></p>',
    '20 m², la certification, CO₂',
    'raised and lowered by style',
  ],
  [
    '<p>Pix<sup>TM</sup>, certification<sup>1)</sup>, test<sup>note 1</sup>, « bloc »<sup>[2]</sup><sup>3.</sup>, bloc<sup>SM</sup></p>',
    'Pix, certification, test, « bloc », bloc',
    'letters after a word, a bracket, words',
  ],
  [
    '<p>Le dix<sup>e</sup>, XXI<sup>ème</sup>, vingt<sup>ième</sup>, XVIII<sup>es</sup>, III<sup>ère</sup>, Mlle, 2<sup>nd</sup></p>',
    'Le dixe, XXIème, vingtième, XVIIIes, IIIère, Mlle, 2nd',
    'endings of numbers after a word',
  ],
  [
    '<p>20 km<sup>2</sup>, voir <sup>sous conditions</sup>, 5 m<sup>2)</sup></p>',
    '20 km², voir sous conditions, 5 m2)',
    'raised, but no note',
  ],
])('exponents, endings and note calls are read as shown: %s: %j (%s)', (body, text) => {
  expect(linesOf(body)).toBe(text);
});
