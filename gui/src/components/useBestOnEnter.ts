import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react';

/**
 * For a field above a list: Enter takes the best match as soon as it is known, unless the arrow keys were used to go to
 * another.
 */
export function useBestOnEnter(text: string, answered: boolean, takeBest: () => void) {
  const moved = useRef(false);
  const waiting = useRef(false);
  const answer = useEffectEvent(() => {
    if (waiting.current) takeBest();
    waiting.current = false;
  });
  useEffect(() => {
    if (answered) answer();
  }, [answered]);
  return {
    onInput: () => {
      moved.current = false;
      waiting.current = false;
    },
    onKeyDownCapture: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moved.current = true;
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      if (moved.current || text.trim() === '') return;
      event.preventDefault();
      event.stopPropagation();
      if (answered) takeBest();
      else waiting.current = true;
    },
  };
}
