import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A screen reader that speaks at each key is not listened to: the count waits for a rest. */
const STATUS_DELAY_MS = 400;

/** Says `text` to screen readers once it has stood for a moment (WCAG 4.1.3). */
export function Status({ text }: { readonly text: string }): VNode {
  const [said, say] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => say(text), STATUS_DELAY_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
