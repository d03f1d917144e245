import { render } from 'preact';
import { connectBackground, type QuickSearchCalls } from '../../src/channel/background';
import { QuickSearch } from '../../src/quick-search/quick-search';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import type { Suggestions } from '../../src/ui/option-list';
import '../../src/ui/theme.css';
import '../../src/ui/answer.css';
import '../../src/ui/panel.css';
import '../../src/quick-search/quick-search.css';

const background = connectBackground<QuickSearchCalls>();
const root = document.getElementById('quick-search');
const early = document.querySelector<HTMLInputElement>('#early')?.value;
// The hash gives the colour scheme of the page.
document.documentElement.style.colorScheme = location.hash.slice(1);
// The frame may get the focus before or after it loads.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) root?.querySelector('input')?.focus();
});
if (root !== null) {
  root.replaceChildren();
  render(
    <QuickSearch
      search={background.search}
      initialText={early}
      helpCentreUrl={HELP_CENTRE_URL}
      suggest={suggest}
      onTerm={({ id }) => void background.showTermAround(id)}
      onClose={close}
    />,
    root,
  );
}

function close(): void {
  void background.closeQuickSearch();
}

async function suggest(): Promise<Suggestions> {
  return { popular: await background.popular(), terms: await background.termsAround() };
}
