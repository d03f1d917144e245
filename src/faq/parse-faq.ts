import { normalize } from '../text/fold';
import { FaqError } from './faq-error';
import { type ParsedQuestion, parseQuestions } from './parse-questions';
import { articleIdOf, type Notes, type Sources } from './sources';
import type { Answer, FaqEntry } from './types';

type SourceOfEntry = Sources['entries'][number];

/**
 * Turns the text of a category page, with its list of sources and the notes, into entries, in the text's order.
 * @throws {FaqError} when the text is malformed, when a question has no source, or a source no question.
 */
export function parseFaq(text: string, sources: Sources, notes: Notes = []): FaqEntry[] {
  const byQuestion = new Map(sources.entries.map((entry) => [normalize(entry.question), entry]));
  const entries = parseQuestions(text).map((parsed, index) => {
    const source = byQuestion.get(normalize(parsed.question));
    if (source === undefined) throw new FaqError(parsed.line, `a source for « ${parsed.question} »`);
    byQuestion.delete(normalize(parsed.question));
    return toEntry(parsed, index + 1, source, sources.category, notes);
  });
  const [orphan] = byQuestion.values();
  if (orphan !== undefined) throw new FaqError(lastLine(text), `the question of the source "${orphan.id}"`);
  return entries;
}

function toEntry(
  parsed: ParsedQuestion,
  number: number,
  source: SourceOfEntry,
  category: Sources['category'],
  notes: Notes,
): FaqEntry {
  return {
    id: source.id,
    number,
    category,
    articleId: source.article === undefined ? undefined : articleIdOf(source.article),
    question: parsed.question,
    answer: toAnswer(parsed.answer, source.cut),
    readership: parsed.readership,
    source: {
      url: source.article ?? category.url,
      kind: source.article === undefined ? 'category' : 'article',
      updatedOn: source.updatedOn,
    },
    notes: notes.filter((note) => note.entries.includes(source.id)).map(({ entries: _, ...note }) => note),
  };
}

function toAnswer(text: string, cut: SourceOfEntry['cut']): Answer {
  if (cut === 'none') return { text, extent: 'full' };
  // A word cut in two says nothing, or something else: the excerpt ends on the word before it.
  const whole = cut === 'word' ? text.replace(/\s*\S+$/, '') : text;
  return { text: whole.replace(/\s*(?:…|\.{3})$/, ''), extent: 'excerpt' };
}

function lastLine(text: string): number {
  return text.trimEnd().split(/\r\n|\r|\n/).length;
}
