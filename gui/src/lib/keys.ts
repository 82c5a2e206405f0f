import { useEffect, useEffectEvent } from 'react';

/** What the command key is called on this machine. */
export const commandKey = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘' : 'Ctrl';

type Bindings = Record<string, (event: KeyboardEvent) => void>;

/** Single-key shortcuts of the page. Silent while someone types or a dialog has the floor. */
export function useKeys(bindings: Bindings, enabled = true) {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const binding = bindings[event.key];
    if (!binding || isTyping(event.target) || dialogIsOpen()) return;
    binding(event);
  });
  useEffect(() => {
    if (!enabled) return;
    // A dialog closes on the same key press: whether it had the floor is looked at before it hears of it.
    let taken = false;
    const look = () => {
      taken = dialogIsOpen();
    };
    const listener = (event: KeyboardEvent) => {
      if (!taken) pressed(event);
    };
    window.addEventListener('keydown', look, true);
    document.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', look, true);
      document.removeEventListener('keydown', listener);
    };
  }, [enabled]);
}

/** ⌘ and Enter, wherever one is on the page: its main action. Silent while a dialog has the floor. */
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
