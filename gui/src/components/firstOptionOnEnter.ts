import type { KeyboardEvent } from 'react';

/**
 * Enter chooses the marked option of an open list, and its first one where none is marked yet: Mantine marks it only
 * after the list was drawn, so that who types quickly and presses Enter would be left with the letters typed.
 */
export function firstOptionOnEnter(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  const option =
    list?.querySelector<HTMLElement>('[data-combobox-selected]') ??
    list?.querySelector<HTMLElement>('[data-combobox-option]');
  if (!option) return;
  event.preventDefault();
  event.stopPropagation();
  option.click();
}
