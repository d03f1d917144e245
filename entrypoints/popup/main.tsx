import { render } from 'preact';
import { askBackground } from '../../src/platform/ask-background';
import { askActivePage } from '../../src/platform/ask-page';
import { HELP_CENTRE_URL } from '../../src/platform/official-site';
import { isInTab } from '../../src/platform/tabs';
import { Popup } from '../../src/popup/popup';
import type { SearchPanelProps } from '../../src/ui/search-panel';
import '../../src/ui/theme.css';
import '../../src/ui/answer.css';
import '../../src/ui/panel.css';
import '../../src/popup/popup.css';

const search: SearchPanelProps['search'] = (query) => askBackground({ type: 'search', query });

const root = document.getElementById('popup');
// Firefox loads the popup out of sight and loses the focus on the way to its place.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) root?.querySelector('input')?.focus();
});
if (root !== null) {
  const early = document.querySelector<HTMLInputElement>('#early')?.value;
  root.replaceChildren();
  let content: Pick<SearchPanelProps, 'popular' | 'terms'> = { popular: [], terms: [] };
  const show = (more: Partial<typeof content>): void => {
    content = { ...content, ...more };
    render(
      <Popup
        {...content}
        search={search}
        initialText={early}
        helpCentreUrl={HELP_CENTRE_URL}
        onTerm={async (term) => {
          await askActivePage({ type: 'show-term', termId: term.id });
          window.close();
        }}
      />,
      root,
    );
  };
  // The field is there at once; asking wakes the background while the first keys are typed.
  show({});
  askBackground({ type: 'popular' }).then((popular) => {
    show({ popular });
    performance.mark('first-answer'); // read by the guided tour
  });
  askActivePage({ type: 'list-terms' }).then((terms = []) => show({ terms }));
  isInTab().then((isTab) => document.documentElement.classList.toggle('in-tab', isTab));
}
