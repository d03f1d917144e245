import type { VNode } from 'preact';
import { SearchPanel, type SearchPanelProps } from '../ui/search-panel';
import { strings } from '../ui/strings';

/** The toolbar popup: who speaks, then the search panel. */
export function Popup(props: SearchPanelProps): VNode {
  return (
    <main class="surface popup">
      <header>
        <h1>{strings.productName}</h1>
        <span class="badge">{strings.unofficial}</span>
      </header>
      <SearchPanel {...props} />
    </main>
  );
}
