import type { Remedy } from './remedy';

/** Our interface in a page, and its calls of the background. */
export const SURFACE_REMEDIES: readonly Remedy[] = [
  {
    name: 'no-custom-element',
    file: 'src/ui/shadow-host.ts',
    search: "const element = document.createElement('div');",
    replace: "const element = document.createElement('faq-conum');",
    tests: ['e2e/page-against-us', 'defines a class|attaches an open root'],
  },
  {
    name: 'closed-root',
    file: 'src/ui/shadow-host.ts',
    search: "attachShadow({ mode: 'closed' })",
    replace: "attachShadow({ mode: 'open' })",
    tests: ['e2e/page-against-us', 'asks every new element'],
  },
  {
    name: 'events-of-scripts-in-our-elements',
    file: 'src/ui/surface.ts',
    search: '!event.isTrusted || isLedAstray',
    replace: 'isLedAstray',
    tests: ['e2e/page-against-us', 'can press none of them'],
  },
  {
    name: 'events-of-scripts-on-terms',
    file: 'src/tooltip/pointer-events.ts',
    search: "if (!event.isTrusted || event.pointerType === 'touch'",
    replace: "if (event.pointerType === 'touch'",
    tests: ['e2e/tooltip', 'events that the page makes up'],
  },
  {
    name: 'clicks-under-a-cover',
    file: 'src/ui/surface.ts',
    search: '!event.isTrusted || isLedAstray',
    replace: '!event.isTrusted',
    tests: ['e2e/page-against-us', 'lets through to our card'],
  },
  {
    name: 'inert-page',
    file: 'src/quick-search/frame.ts',
    search: 'dialog.showModal();',
    replace: 'dialog.show();',
    tests: ['e2e/quick-search-hostile', 'gets no key'],
  },
  {
    name: 'frame-of-the-extension',
    file: 'src/quick-search/frame.ts',
    search: 'frame.src = url;\n  dialog.append(frame);',
    replace:
      "const field = document.createElement('input');\n  dialog.append(field);\n  setTimeout(() => field.focus());",
    tests: ['e2e/quick-search-hostile', 'the page hears no key'],
  },
  {
    name: 'quick-search-taken-away',
    file: 'src/quick-search/frame.ts',
    search: 'dialog?.open === true && dialog.isConnected',
    replace: 'dialog?.open === true',
    tests: ['e2e/quick-search-hostile', 'when the page removes it|replaces its body'],
  },
  {
    name: 'quick-search-out-of-dialogs',
    file: 'src/quick-search/frame.ts',
    search: 'if (element.parentNode !== document.documentElement) document.documentElement.append(element);',
    replace: "(document.querySelector('dialog') ?? document.documentElement).append(element);",
    tests: ['e2e/quick-search-hostile', 'it outlives a modal dialog'],
  },
  {
    name: 'call-again',
    file: 'src/channel/background.ts',
    search: 'if (attempt < MAX_ATTEMPTS) return send(call, life, attempt + 1);',
    tests: ['e2e/background-stops', 'though the background|too$'],
  },
  {
    name: 'host-without-a-box',
    file: 'src/ui/host.css',
    search: 'display: contents !important;',
    replace: 'display: block !important;',
    tests: ['e2e/card.e2e', 'lays out a (flex dialog|grid dialog|full-screen)'],
  },
  {
    name: 'host-that-a-page-styles',
    file: 'src/ui/host.css',
    search: 'all: initial !important;\n  display: contents !important;',
    replace: 'display: contents;',
    tests: ['e2e/failure-modes', 'styles our element away'],
  },
  {
    name: 'card-in-the-popover',
    file: 'src/ui/surface.ts',
    search: ', :popover-open:not([popover="manual"])',
    tests: ['e2e/card.e2e', 'keeps it through a click in our card'],
  },
  {
    name: 'card-in-the-dialog',
    file: 'src/ui/surface.ts',
    search: 'return layer ?? document.documentElement;',
    replace:
      "return layer?.matches(':modal') ? document.documentElement : (layer ?? document.documentElement);",
    tests: ['e2e/failure-modes', 'shows a modal dialog'],
  },
  {
    name: 'card-in-full-screen',
    file: 'src/ui/surface.ts',
    search: 'return layer ?? document.documentElement;',
    replace:
      "return layer?.matches(':fullscreen') ? document.documentElement : (layer ?? document.documentElement);",
    tests: ['e2e/failure-modes', 'goes into full screen'],
  },
  {
    name: 'zoomed-page',
    file: 'src/tooltip/card-view.tsx',
    search: 'style.zoom = String(1 / element.currentCSSZoom);',
    tests: ['e2e/card.e2e', 'is zoomed by style'],
  },
  {
    name: 'quick-search-in-a-zoomed-page',
    file: 'src/quick-search/frame.ts',
    search: 'dialog.style.zoom = String(1 / dialog.currentCSSZoom);',
    tests: ['e2e/quick-search.e2e', 'its style zooms'],
  },
];
