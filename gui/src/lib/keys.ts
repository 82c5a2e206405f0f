import { useEffect, useEffectEvent } from 'react';

/** The name of the command key on this machine. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

type Bindings = Record<string, (event: KeyboardEvent) => void>;

/**
 * Single-key shortcuts of the page. Inactive while typing or while a dialog is open. Those of a `mode` come before all others,
 * which then do not hear of the key.
 */
export function useKeys(bindings: Bindings, enabled = true, of: 'page' | 'mode' = 'page') {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const binding = bindings[event.key];
    if (!binding || isTyping(event.target) || dialogIsOpen()) return;
    if (of === 'mode') event.preventDefault();
    binding(event);
  });
  useEffect(() => {
    if (!enabled) return;
    // The same key press may close a dialog, so check whether one is open before the dialog handles it.
    let blocked = false;
    const look = () => {
      blocked = dialogIsOpen();
    };
    const listener = (event: KeyboardEvent) => {
      if (!blocked) pressed(event);
    };
    window.addEventListener('keydown', look, true);
    document.addEventListener('keydown', listener, of === 'mode');
    return () => {
      window.removeEventListener('keydown', look, true);
      document.removeEventListener('keydown', listener, of === 'mode');
    };
  }, [enabled, of]);
}

/** ⌘ Enter anywhere on the page runs its main action. Inactive while a dialog is open. */
export function useCommandEnter(act: () => void) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    if (dialogIsOpen()) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
    !(target instanceof HTMLInputElement && target.type === 'checkbox')
  );
}

function dialogIsOpen(): boolean {
  const floating = document.querySelectorAll('[aria-modal="true"], [role="menu"], [role="listbox"]');
  return Array.from(floating).some((element) => element.getClientRects().length > 0);
}
