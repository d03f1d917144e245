import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LearnedItem, LearnedOverview } from '../library/overview';
import { OutwardLink } from '../ui/outward-link';
import { frenchDay, learnedStrings } from '../ui/strings';
import { useAsked, useStored } from './hooks';
import type { PopupWorld } from './world';

/** What was learned of the official pages: how much, from where, and the ways to less and to share it. */
export function Learned({ world }: { readonly world: Pick<PopupWorld, 'learned'> }): VNode | null {
  const [overview, setOverview] = useState<LearnedOverview>();
  const [said, say] = useState('');
  const [isSure, setSure] = useState(false);
  const { learned } = world;
  useEffect(() => {
    learned.overview().then(setOverview, () => {});
  }, [learned]);
  if (overview === undefined) return null;
  const { complete, bundled, articles } = overview;

  const forget = async (ids: readonly string[] | 'all'): Promise<void> => {
    setOverview(await learned.forget(ids));
    setSure(false);
    say(learnedStrings.forgotten);
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const report = await learned.importFile(await file.text());
    say(
      report === null ? learnedStrings.noSuchFile : learnedStrings.imported(report.learned, report.refused),
    );
    setOverview(await learned.overview());
  };

  return (
    <section class="learned" aria-label={learnedStrings.title}>
      <p>{learnedStrings.complete(complete, bundled)}</p>
      {articles.length > 0 && (
        <details>
          <summary>{learnedStrings.list(articles.length)}</summary>
          <ul>
            {articles.map((item) => (
              <Article key={item.id} item={item} onForget={() => void forget([item.id])} />
            ))}
          </ul>
          <button type="button" class="link" onClick={() => (isSure ? void forget('all') : setSure(true))}>
            {isSure ? learnedStrings.sureToForgetAll : learnedStrings.forgetAll}
          </button>{' '}
          <button
            type="button"
            class="link"
            onClick={async () => learned.save(learnedStrings.fileName, await learned.exportFile())}
          >
            {learnedStrings.export}
          </button>
        </details>
      )}
      <label class="import">
        {learnedStrings.import}{' '}
        <input
          type="file"
          accept="application/json,.json"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <p role="status">{said}</p>
    </section>
  );
}

function Article({ item, onForget }: { readonly item: LearnedItem; readonly onForget: () => void }): VNode {
  const { title, url, origin, visited } = item;
  return (
    <li>
      <OutwardLink href={url}>{title}</OutwardLink> {learnedStrings.from(origin, frenchDay(visited))}{' '}
      <button type="button" class="link" aria-label={learnedStrings.forgetWhat(title)} onClick={onForget}>
        {learnedStrings.forget}
      </button>
    </li>
  );
}

/** Says once that an article has been learned, and offers to stop; nothing before there is one, and never again. */
export function FirstLearned({
  world,
}: {
  readonly world: Pick<PopupWorld, 'learned' | 'memory' | 'settings'>;
}): VNode | null {
  const memory = useStored(world.memory);
  return memory?.isTold === false ? <Announcement world={world} /> : null;
}

function Announcement({
  world,
}: {
  readonly world: Pick<PopupWorld, 'learned' | 'memory' | 'settings'>;
}): VNode | null {
  const overview = useAsked<LearnedOverview | undefined>(world.learned.overview, undefined);
  const isRead = ({ origin, extent }: LearnedItem): boolean => origin === 'visit' && extent === 'full';
  if (overview?.articles.some(isRead) !== true) return null;
  const told = () => void world.memory.change((before) => ({ ...before, isTold: true }));
  return (
    <section class="welcome" aria-label={learnedStrings.title}>
      <p>{learnedStrings.first}</p>
      <p>
        <button type="button" onClick={told}>
          {learnedStrings.goOn}
        </button>{' '}
        <button
          type="button"
          onClick={() => {
            void world.settings.change((before) => ({ ...before, learn: false }));
            told();
          }}
        >
          {learnedStrings.stop}
        </button>
      </p>
    </section>
  );
}
