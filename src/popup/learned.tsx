import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LearnedItem, LearnedOverview } from '../learning/library';
import { FILE, Icon, OutwardLink } from '../ui/controls';
import { learnedStrings } from '../ui/settings-strings';
import { frenchDay } from '../ui/strings';
import type { PopupBackground, PopupWorld } from './world';

/** The background's methods for learned articles. */
interface LearnedWorld {
  readonly background: Pick<PopupBackground, 'learned' | 'forgetLearned' | 'exportLearned' | 'importLearned'>;
}

/** The section on learned articles: their count, their list, and buttons to forget, export and import them. */
export function Learned({
  world,
}: {
  readonly world: LearnedWorld & Pick<PopupWorld, 'saveFile' | 'helpCentreUrl'>;
}): VNode | null {
  const [overview, setOverview] = useState<LearnedOverview>();
  const [said, say] = useState('');
  const [isSure, setSure] = useState(false);
  const section = useRef<HTMLElement>(null);
  const { background, saveFile } = world;
  useEffect(() => {
    background.learned().then(setOverview, () => {});
  }, [background]);
  if (overview === undefined) return null;
  const { complete, bundled, articles } = overview;

  // Rejects when storage is full or unavailable.
  const attempt = (act: () => Promise<void>): void => void act().catch(() => say(learnedStrings.failed));
  const forget = async (ids: readonly string[] | 'all'): Promise<void> => {
    setOverview(await background.forgetLearned(ids));
    setSure(false);
    say(learnedStrings.forgotten);
    // The pressed button is gone: a keyboard user continues from the head of the list.
    (section.current?.querySelector('summary') ?? section.current?.querySelector('input'))?.focus();
  };
  const take = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const text = await file.text();
    // Lets the user choose the same file again.
    input.value = '';
    const report = await background.importLearned(text);
    say(
      report === null ? learnedStrings.noSuchFile : learnedStrings.imported(report.learned, report.refused),
    );
    setOverview(await background.learned());
  };

  return (
    <section class="learned" aria-labelledby="learned-title" ref={section}>
      <h3 id="learned-title">{learnedStrings.title}</h3>
      <p>
        {learnedStrings.complete(complete, bundled)}{' '}
        {complete < bundled && (
          <>
            {learnedStrings.how}{' '}
            <OutwardLink href={world.helpCentreUrl}>{learnedStrings.helpCentre}</OutwardLink>.
          </>
        )}
      </p>
      {articles.length > 0 && (
        <details>
          <summary>{learnedStrings.list(articles.length)}</summary>
          <ul>
            {articles.map((item) => (
              <Article key={item.id} item={item} onForget={() => attempt(() => forget([item.id]))} />
            ))}
          </ul>
          <button
            type="button"
            class="quiet"
            onClick={() => (isSure ? attempt(() => forget('all')) : setSure(true))}
          >
            {isSure ? learnedStrings.sureToForgetAll : learnedStrings.forgetAll}
          </button>{' '}
          <button
            type="button"
            class="quiet"
            onClick={() =>
              attempt(async () => saveFile(learnedStrings.fileName, await background.exportLearned()))
            }
          >
            {learnedStrings.export}
          </button>
        </details>
      )}
      {/* The native button is in the browser's language. */}
      <label class="import">
        <input
          class="visually-hidden"
          type="file"
          accept="application/json,.json"
          onChange={({ currentTarget }) => attempt(() => take(currentTarget))}
        />
        <Icon path={FILE} />
        {learnedStrings.import}
      </label>
      <p role="status">{said}</p>
    </section>
  );
}

function Article({ item, onForget }: { readonly item: LearnedItem; readonly onForget: () => void }): VNode {
  const { title, url, origin, extent, visited } = item;
  return (
    <li>
      <OutwardLink href={url}>{title}</OutwardLink> {learnedStrings.from(origin, extent, frenchDay(visited))}{' '}
      <button type="button" class="link" aria-label={learnedStrings.forgetWhat(title)} onClick={onForget}>
        {learnedStrings.forget}
      </button>
    </li>
  );
}
